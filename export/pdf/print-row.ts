import type { Fonts } from './fonts'
import { type Line, toLines } from './text'

/** A column of a printed table; what is printed in it comes with each row. */
export interface PrintColumn {
  title: string
  /** Share of the width. */
  share: number
  align?: 'right' | undefined
}

/** A row with its lines broken, in points. */
export interface PrintRow {
  cells: { lines: Line[]; width: number; align: 'right' | undefined }[]
  size: number
  height: number
}

/** Height of a line by the size of its letters: signs of Indian scripts stand above and below them. */
export const lineGap = 1.35
/** Between a cell's text and its border. */
export const padding = 3

/** Breaks the texts of a row into its columns; a single one goes across all of them. */
export function toRow(
  fonts: Fonts,
  columns: readonly PrintColumn[],
  texts: readonly string[],
  {
    width: wholeWidth,
    isBold,
    leastHeight,
    size,
  }: { width: number; isBold: boolean; leastHeight: number; size: number },
): PrintRow {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const shown: readonly Pick<PrintColumn, 'share' | 'align'>[] =
    texts.length === 1 ? [{ share: whole }] : columns
  const cells = shown.map(({ share, align }, index) => {
    const width = (wholeWidth * share) / whole
    const lines = toLines(fonts, texts[index] ?? '', { size, width: width - 2 * padding, isBold })
    return { lines, width, align }
  })
  const mostLines = Math.max(...cells.map(({ lines }) => lines.length))
  return { cells, size, height: Math.max(leastHeight, mostLines * size * lineGap + 2 * padding) }
}
