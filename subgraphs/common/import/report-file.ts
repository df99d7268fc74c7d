import { type FileHandle, open, rm } from 'node:fs/promises'
import { stringify } from 'csv-stringify/sync'
import type { Fault } from './kind'

/** What the report says of a fault: the file's own header where the column has one. */
export interface ReportLine extends Fault {
  line: number
}

const header = ['line', 'column', 'value', 'rule', 'what to do']

/** A report of nothing. A byte order mark, so that spreadsheets read it as UTF-8. */
export const reportStart = `\ufeff${stringify([header])}`

const longestValue = 200

/**
 * The rows that could not go in, as a CSV file beside the list. Made when the first is written; a report of an earlier import
 * is taken away. Values are neutralised: what begins like a formula gets an apostrophe before it.
 */
export class ReportFile {
  lines = 0
  private file: FileHandle | undefined

  constructor(readonly path: string) {}

  async open(): Promise<void> {
    await rm(this.path, { force: true })
  }

  async write(lines: readonly ReportLine[]): Promise<void> {
    if (lines.length === 0) return
    this.lines += lines.length
    const rows = lines.map(({ line, column, value, rule, advice }) => [
      line,
      column ?? '',
      (value ?? '').slice(0, longestValue),
      rule,
      advice,
    ])
    const text = stringify(rows, { escape_formulas: true })
    const file = this.file ?? (await this.start())
    await file.appendFile(text)
  }

  async close(): Promise<void> {
    await this.file?.close()
  }

  private async start(): Promise<FileHandle> {
    this.file = await open(this.path, 'w')
    await this.file.appendFile(reportStart)
    return this.file
  }
}
