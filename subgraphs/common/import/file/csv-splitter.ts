import type { SourceRow } from './source'

const quote = '"'

/**
 * Splits text into rows whose quotation marks stand as they should: around a whole cell, doubled within it. Nearly all do, and a search for the
 * next mark tells of most lines that they have none: this takes a quarter of the time of a parser that looks at each character.
 */
export class CsvSplitter {
  private text = ''
  private at = 0
  private nextQuote = -1
  private line = 1
  /** Whether the row at hand has a mark that does not stand as it should. */
  isStuck = false

  constructor(private readonly separator: string) {}

  add(text: string): void {
    this.text = this.rest() + text
    this.at = 0
    this.nextQuote = -1
  }

  /** What no row has been made of. */
  rest(): string {
    return this.text.slice(this.at)
  }

  /** The line at which the next row begins. */
  get nextLine(): number {
    return this.line
  }

  /** The next row, if all of it is there. @param isLast whether no more text will come */
  next(isLast: boolean): SourceRow | undefined {
    const { text, at } = this
    if (at >= text.length) return undefined
    const end = text.indexOf('\n', at)
    if (end < 0 && !isLast) return undefined
    const stop = end < 0 ? text.length : end
    if (this.quoteFrom(at) >= stop) return this.row(text.slice(at, stop).split(this.separator), stop)
    return this.quotedRow(isLast)
  }

  private quoteFrom(at: number): number {
    if (this.nextQuote >= at) return this.nextQuote
    const found = this.text.indexOf(quote, at)
    this.nextQuote = found < 0 ? Number.POSITIVE_INFINITY : found
    return this.nextQuote
  }

  private quotedRow(isLast: boolean): SourceRow | undefined {
    const cells: string[] = []
    for (let at = this.at; ; at++) {
      const end = this.text[at] === quote ? this.endOfQuoted(at) : this.endOfPlain(at)
      if (end >= this.text.length && !isLast) return undefined
      if (end > this.text.length) return this.getStuck()
      cells.push(this.cell(at, end))
      const behind = this.text[end]
      if (behind === undefined || behind === '\n') return this.row(cells, end)
      if (behind !== this.separator) return this.getStuck()
      at = end
    }
  }

  /** Behind the closing mark; beyond the text where there is none. */
  private endOfQuoted(at: number): number {
    const { text } = this
    let close = text.indexOf(quote, at + 1)
    while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2)
    return close < 0 ? text.length + 1 : close + 1
  }

  private endOfPlain(at: number): number {
    const { text, separator } = this
    const line = text.indexOf('\n', at)
    const cell = text.indexOf(separator, at)
    return Math.min(line < 0 ? text.length : line, cell < 0 ? text.length : cell)
  }

  private cell(at: number, end: number): string {
    if (this.text[at] !== quote || at === end) return this.text.slice(at, end)
    const within = this.text.slice(at + 1, end - 1)
    return within.includes(quote) ? within.replaceAll('""', quote) : within
  }

  private row(cells: string[], end: number): SourceRow {
    const { line } = this
    this.line++
    if (this.quoteFrom(this.at) < end)
      for (const cell of cells) if (cell.includes('\n')) this.line += cell.split('\n').length - 1
    this.at = end + 1
    return { line, cells }
  }

  private getStuck(): undefined {
    this.isStuck = true
    return undefined
  }
}
