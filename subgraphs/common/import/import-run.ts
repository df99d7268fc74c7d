import type { BatchWriter } from './batch-writer'
import type { RowSource, SourceRow } from './file/source'
import { type ColumnMapping, isNumbering } from './header.rules'
import { type FoundHeader, findHeader, rowsToSearch } from './header-search'
import { type ImportContext, type ImportKind, type LineFault, type Merging, textOf } from './kind'
import type { ReportFile } from './report-file'
import type { RowBatch } from './row-batch'
import { type ReadRow, RowReader } from './row-reader'
import { SeenKeys } from './seen-keys'

/** What an import is about, as far as its rows go. */
export interface ImportSubject {
  kind: ImportKind
  source: RowSource
  context: ImportContext
  report: ReportFile
  onHeader?: (header: FoundHeader) => void
  onProgress?: (progress: { rows: number; share: number }) => void
}

/** What an import came to, in rows of the file. */
export interface ImportSummary {
  read: number
  added: number
  changed: number
  unchanged: number
  rejected: number
  /** Whether anything was kept. */
  isKept: boolean
  remarks: string[]
}

/** What an import keeps from row to row. */
export class ImportRun {
  readonly summary: ImportSummary = {
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    isKept: false,
    remarks: [],
  }
  private readonly seen = new SeenKeys()
  private reader: RowReader | undefined
  private headers: ReadonlyMap<string, string> = new Map()
  private faults: LineFault[] = []

  constructor(
    private readonly request: ImportSubject,
    private readonly merging: Merging,
  ) {}

  get waitingFaults(): number {
    return this.faults.length
  }

  /** Finds the headers and gives the rows behind them. */
  async begin(mapping: ColumnMapping) {
    const { source, kind, context, onHeader } = this.request
    const rows = source.rows()
    const first: SourceRow[] = []
    while (first.length < rowsToSearch) {
      const next = await rows.next()
      if (next.done) break
      first.push(...next.value)
    }
    const header = findHeader(first.slice(0, rowsToSearch), kind, mapping, context)
    this.reader = new RowReader(kind, header, context.standIns, source.hasFixedWidth)
    this.headers = new Map([...header.positions].map(([name, at]) => [name, header.headers[at] ?? name]))
    onHeader?.(header)
    return { header, rows: behind(first.slice(header.row + 1), rows) }
  }

  /** The row, if nothing is wrong with what it says itself. */
  check(source: SourceRow, header: FoundHeader): ReadRow | undefined {
    if (source.cells.every((cell) => cell.trim() === '')) return undefined
    if (source.line <= rowsToSearch * 2 && isNumbering(source.cells)) return undefined
    // Printed lists repeat their headers on each page.
    if (isSame(source.cells, header.headers)) return undefined
    this.summary.read++
    const read = this.reader?.read(source)
    if (!read) return undefined
    const faults = read.faults.length > 0 ? read.faults : this.faultsOf(read.row)
    if (faults.length === 0) return read.row
    this.summary.rejected++
    this.faults.push(...faults)
    return undefined
  }

  async write(writer: BatchWriter, batch: RowBatch): Promise<void> {
    const { report, source, onProgress } = this.request
    const own = this.faults
    this.faults = []
    const { added, changed, unchanged, faults } = await writer.write(batch)
    this.summary.added += added
    this.summary.changed += changed
    this.summary.unchanged += unchanged
    this.summary.rejected += new Set(faults.map(({ line }) => line)).size
    const lines = [...own, ...faults].toSorted((one, other) => one.line - other.line)
    await report.write(
      lines.map(({ column, ...fault }) => ({
        ...fault,
        column: column && (this.headers.get(column) ?? column),
      })),
    )
    onProgress?.({ rows: this.summary.read, share: source.share() })
  }

  private faultsOf(row: ReadRow): LineFault[] {
    const { kind, context } = this.request
    const { line } = row
    const fault = this.merging.complete(row)
    if (fault) return [{ line, ...fault }]
    const place = this.merging.placeOf(row)
    if (!context.importer.covers(place, kind.roles))
      return [
        {
          line,
          column: null,
          value: place,
          rule: 'AREA',
          advice: `${place} is not of the importer's area: let its own office import the row.`,
        },
      ]
    for (const [column, key] of this.merging.keysOf(row)) {
      const before = this.seen.note(`${column} ${key}`, line)
      if (before !== undefined)
        return [
          {
            line,
            column,
            value: textOf(row[column]),
            rule: 'REPEATED_IN_FILE',
            advice: `Line ${before} has the same: keep one of the two, or correct this one.`,
          },
        ]
    }
    return []
  }
}

async function* behind(first: SourceRow[], rows: AsyncGenerator<SourceRow[]>): AsyncGenerator<SourceRow[]> {
  yield first
  yield* rows
}

function isSame(cells: readonly string[], headers: readonly string[]): boolean {
  return headers.every((header, position) => cells[position] === header)
}
