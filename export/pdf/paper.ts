// Longer than most: what is drawn, and how far down the page, is one state.
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Fonts } from './fonts'
import { lineGap, type PrintColumn, type PrintRow, padding, toRow } from './print-row'
import { type Line, type Run, toLines, toRuns, widthOf } from './text'
import { ToldDocument } from './told-document'

/** What stands on every page. */
export interface Letterhead {
  title: string
  /** Below the title, a line each. */
  lines: readonly string[]
  /** `synthetic` where the people are invented: no page may be taken for a real one. */
  label: string | null
}

/** Where text goes, in points. */
interface Place {
  x: number
  width: number
  top: number
  size: number
  align?: 'right' | undefined
}

const margin = 36
const footerHeight = 24
const rowsAtATime = 20

/** A4 pages with a head, text and tables in any Indian script, and numbers at their feet. */
export class Paper {
  private readonly pdf = new ToldDocument({
    ...{ size: 'A4', margin, bufferPages: true, autoFirstPage: false, pdfVersion: '1.7', lang: 'en-IN' },
    ...{ info: { Producer: 'Muster', Creator: 'Muster' } },
  })
  private readonly registered = new Set<string>()
  private y = 0

  constructor(private readonly fonts: Fonts) {}

  private get width(): number {
    return this.pdf.page.width - 2 * margin
  }

  private get room(): number {
    return this.pdf.page.height - margin - footerHeight - this.y
  }

  page({ title, lines, label }: Letterhead): void {
    this.pdf.addPage()
    this.y = margin
    if (label) {
      const text = `${label.toUpperCase()} DATA: THE PEOPLE ARE INVENTED`
      this.pdf.rect(margin, this.y, this.width, 14).fill('#eeeeee').fillColor('black')
      this.write(text, { size: 8, x: margin + padding, width: this.width, isBold: true, top: this.y + 2 })
      this.y += 20
    }
    this.paragraph(title, { size: 14, isBold: true })
    for (const line of lines) this.paragraph(line, { size: 9.5 })
    this.y += 6
  }

  paragraph(text: string, { size = 10, isBold = false }: { size?: number; isBold?: boolean } = {}): void {
    const height = this.write(text, { size, x: margin, width: this.width, isBold, top: this.y })
    this.y += height + 2
  }

  space(points: number): void {
    this.y += points
  }

  /**
   * Lets others work between rows: a gateway that prints goes on answering.
   * @param rows the cells of each; a row of one cell is a heading across the table
   * @param head printed again on each page that the table goes on to
   */
  async table(
    columns: readonly PrintColumn[],
    rows: readonly (readonly string[])[],
    { head, leastHeight }: { head: Letterhead; leastHeight: number },
  ): Promise<void> {
    const { fonts, width } = this
    const titles = columns.map(({ title }) => title)
    const heading = toRow(fonts, columns, titles, { width, isBold: true, leastHeight: 14, size: 8 })
    this.drawRow(heading)
    for (const [index, cells] of rows.entries()) {
      if (index % rowsAtATime === 0) await setImmediate()
      const isHeading = cells.length === 1
      const row = toRow(fonts, columns, cells, {
        ...{ width, isBold: isHeading, leastHeight: isHeading ? 14 : leastHeight, size: 8.5 },
      })
      if (row.height > this.room) {
        this.page(head)
        this.drawRow(heading)
      }
      this.drawRow(row)
    }
    this.y += 6
  }

  /** Numbers the pages and gives the file. */
  end(note: string): Readable {
    const { count } = this.pdf.bufferedPageRange()
    for (let index = 0; index < count; index++) {
      this.pdf.switchToPage(index)
      const top = this.pdf.page.height - margin - 8
      this.write(note, { size: 7.5, x: margin, width: this.width - 80, isBold: false, top })
      const runs = toRuns(this.fonts, `Page ${index + 1} of ${count}`)
      this.draw(runs, margin + this.width - widthOf(runs, 7.5), top + 8, 7.5)
    }
    this.pdf.end()
    return this.pdf
  }

  private drawRow({ cells, size, height }: PrintRow): void {
    let x = margin
    for (const { lines, width, align } of cells) {
      this.pdf.rect(x, this.y, width, height).lineWidth(0.5).stroke('#888888')
      this.drawLines(lines, {
        x: x + padding,
        width: width - 2 * padding,
        top: this.y + padding,
        size,
        align,
      })
      x += width
    }
    this.y += height
  }

  /** Writes text from a top downward; gives its height. */
  private write(text: string, options: Place & { isBold: boolean }): number {
    return this.drawLines(toLines(this.fonts, text, options), options)
  }

  private drawLines(lines: readonly Line[], { x, width, top, size, align }: Place): number {
    lines.forEach(({ runs, width: taken }, index) => {
      const left = align === 'right' ? x + width - taken : x
      this.draw(runs, left, top + index * size * lineGap + size, size)
    })
    return lines.length * size * lineGap
  }

  private draw(runs: readonly Run[], x: number, baseline: number, size: number): void {
    let left = x
    for (const { text, font } of runs) {
      this.use(font.name, font.font)
      const write = () =>
        this.pdf
          .fontSize(size)
          .text(text, left, baseline, { lineBreak: false, baseline: 'alphabetic', features: [] })
      if (font.isPlain) write()
      else this.pdf.tellAs(text, write)
      left += widthOf([{ text, font }], size)
    }
  }

  // PDFKit takes a font that is opened; its types do not say so.
  private use(name: string, font: object): void {
    if (!this.registered.has(name)) Reflect.apply(this.pdf.registerFont, this.pdf, [name, font])
    this.registered.add(name)
    this.pdf.font(name)
  }
}
