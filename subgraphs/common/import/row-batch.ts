import { CopyText, type CopyValue } from '../../../prisma/seed/copy-text'
import type { DirectBatch, LineFault, Merging } from './kind'
import type { ReadRow } from './row-reader'

/** Rows in COPY's text, or a part of them. */
export class StagedRows {
  constructor(
    private readonly bytes: Buffer,
    /** Of the file, one a row. */
    private readonly lines: readonly number[],
    /** Where each row's text ends. */
    private readonly ends: readonly number[],
    private readonly from = 0,
    private readonly to = lines.length,
  ) {}

  get size(): number {
    return this.to - this.from
  }

  get firstLine(): number {
    return this.lines[this.from] ?? 0
  }

  get text(): Buffer {
    return this.bytes.subarray(this.ends[this.from - 1] ?? 0, this.ends[this.to - 1] ?? 0)
  }

  /** The text without the first columns of each row. */
  textBehind(columns: number): Buffer {
    const { bytes, ends } = this
    const behind = Buffer.allocUnsafeSlow(this.text.length)
    let length = 0
    for (let row = this.from; row < this.to; row++) {
      let at = ends[row - 1] ?? 0
      // No value holds a tab as it is.
      for (let column = 0; column < columns; column++) at = bytes.indexOf(tab, at) + 1
      length += bytes.copy(behind, length, at, ends[row])
    }
    return behind.subarray(0, length)
  }

  halves(): [StagedRows, StagedRows] {
    const { bytes, lines, ends, from, to } = this
    const middle = from + (this.size >> 1)
    return [new StagedRows(bytes, lines, ends, from, middle), new StagedRows(bytes, lines, ends, middle, to)]
  }
}

const tab = 9

interface SettledRows {
  rows: StagedRows
  faults: LineFault[]
}

/**
 * Gathers the rows that go in together. They wait as text: thousands of objects that wait would be moved by the garbage collector
 * again and again. Only rows of which another database has to tell something wait as they are.
 */
export class RowBatch {
  private readonly text = new CopyText()
  private readonly lines: number[] = []
  private readonly ends: number[] = []
  private waiting: ReadRow[] = []
  private settled: Promise<SettledRows> | undefined

  constructor(
    private readonly names: readonly string[],
    private readonly refer: Merging['refer'],
    /** What is gathered of rows that may go the short way. */
    readonly direct?: DirectBatch,
  ) {}

  get size(): number {
    return this.lines.length + this.waiting.length
  }

  add(row: ReadRow): void {
    if (this.refer) this.waiting.push(row)
    else this.write(row)
  }

  /** The rows to be staged, and what other databases find wrong with the rest. They are asked the first time: before the batch has its turn. */
  settle(): Promise<SettledRows> {
    this.settled ??= this.ask()
    // Heard by whoever waits for it; until then it must not count as unheard.
    this.settled.catch(() => undefined)
    return this.settled
  }

  private async ask(): Promise<SettledRows> {
    const faults = this.waiting.length === 0 ? [] : ((await this.refer?.(this.waiting)) ?? [])
    const bad = new Set(faults.map(({ line }) => line))
    for (const row of this.waiting) if (!bad.has(row.line)) this.write(row)
    this.waiting = []
    return { rows: new StagedRows(this.text.take(), this.lines, this.ends), faults }
  }

  private write(row: ReadRow): void {
    const values: CopyValue[] = []
    for (const name of this.names) values.push(row[name] ?? null)
    this.text.add(values)
    this.direct?.add(row)
    this.lines.push(row.line)
    this.ends.push(this.text.length)
  }
}
