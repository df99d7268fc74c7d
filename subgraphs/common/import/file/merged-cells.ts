import type { Readable } from 'node:stream'
import { ImportError } from '../import.error'

interface Region {
  first: number
  last: number
  column: number
}

/** Merged regions that are kept in memory, and of these that may lie over one row: more is no list. */
const most = { regions: 500_000, overARow: 256 }

/** The cells of a sheet that are merged downwards: each row of them has what only the first holds. */
export class MergedCells {
  private readonly begins = new Map<number, Region[]>()
  private over: (Region & { text: string })[] = []
  private count = 0

  add(region: Region): void {
    if (++this.count > most.regions) throw refused(`more than ${most.regions} cells of it are merged`)
    const others = this.begins.get(region.first)
    if (others) others.push(region)
    else this.begins.set(region.first, [region])
  }

  /** Fills the cells of a row; rows come in their order. One that has nothing of its own stays empty. */
  fill(line: number, cells: string[]): void {
    const over = this.over.filter(({ last }) => last >= line)
    if (over.length > 0 && cells.some((cell) => cell.trim() !== ''))
      for (const { column, text } of over) {
        while (cells.length < column) cells.push('')
        cells[column] = text
      }
    for (const region of this.begins.get(line) ?? []) {
      const text = cells[region.column] ?? ''
      if (text !== '') over.push({ ...region, text })
    }
    this.begins.delete(line)
    if (over.length > most.overARow)
      throw refused(`more than ${most.overARow} merged cells lie over row ${line}`)
    this.over = over
  }
}

const endOfRows = /<\/(?:\w+:)?sheetData\s*>/
const mergeCell = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/g
/** An element cut by the end of a piece is looked for again with the next. */
const longestTag = 200

/**
 * Reads which cells of a sheet are merged downwards. They stand behind its rows, so the sheet is passed over once before it is
 * read: its bytes are looked through, not taken apart.
 * @param toColumn 2 of `C`
 */
export async function readMergedCells(
  sheet: Readable,
  toColumn: (letters: string) => number | undefined,
): Promise<MergedCells> {
  const merged = new MergedCells()
  let rest = ''
  let isBehindRows = false
  for await (const chunk of sheet) {
    const text = rest + chunk.toString('latin1')
    isBehindRows ||= endOfRows.test(text)
    let read = Math.max(0, text.length - longestTag)
    if (isBehindRows)
      for (const match of text.matchAll(mergeCell)) {
        read = Math.max(read, match.index + match[0].length)
        const [, letters = '', first, last] = match
        const column = toColumn(letters)
        if (column !== undefined && Number(last) > Number(first))
          merged.add({ first: Number(first), last: Number(last), column })
      }
    rest = text.slice(read)
  }
  return merged
}

function refused(what: string): ImportError {
  return new ImportError('FILE_REFUSED', `The workbook is refused: ${what}. Save the list as CSV.`)
}
