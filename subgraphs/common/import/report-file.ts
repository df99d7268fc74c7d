import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
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
  private stream: WriteStream | undefined

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
    const stream = this.start()
    if (!stream.write(text)) await once(stream, 'drain')
  }

  async close(): Promise<void> {
    if (this.stream === undefined) return
    this.stream.end()
    await finished(this.stream)
  }

  private start(): WriteStream {
    if (this.stream) return this.stream
    this.stream = createWriteStream(this.path, 'utf8')
    this.stream.write(reportStart)
    return this.stream
  }
}
