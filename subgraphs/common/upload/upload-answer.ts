import type { FoundHeader } from '../import/header-search'
import type { ImportSummary } from '../import/import-run'
import type { ReportLine } from '../import/report-file'
import type { ListReport } from './list-report'
import type { UploadTicket } from './upload-ticket'

/** What became of a list, as the answer to its upload tells. */
export interface UploadAnswer extends ImportSummary {
  kind: string
  fileName: string
  /** Checked only. */
  isDryRun: boolean
  /** How the file was read: `CSV, UTF-8, separated by commas`. */
  source: string
  /** Row of the headers, from 1. */
  headerRow: number | null
  /** Our columns with the headers in which they were found. */
  columns: { column: string; header: string }[]
  /** Headers that stand for none of our columns. */
  leftOut: string[]
  /** How many faults there are by rule: those of `SUSPECTED_DUPLICATE` can be taken in all the same. */
  faultsByRule: Record<string, number>
  /** The first thousand; the report in full is asked for with `accept: text/csv`. */
  faults: ReportLine[]
}

export function toAnswer(
  { kind, fileName, mode }: UploadTicket,
  source: string,
  header: FoundHeader | undefined,
  summary: ImportSummary,
  report: ListReport,
): UploadAnswer {
  const columns = [...(header?.positions ?? [])].map(([column, at]) => ({
    ...{ column, header: header?.headers[at] ?? column },
  }))
  return {
    ...{ kind, fileName, isDryRun: mode === 'dry-run', ...summary },
    ...{ source, headerRow: header ? header.row + 1 : null, columns, leftOut: header?.unknown ?? [] },
    ...{ faultsByRule: report.byRule, faults: report.first },
  }
}

/** The counts alone, for a header beside the report. */
export function toCounts({ isKept, read, added, changed, unchanged, rejected }: UploadAnswer): string {
  return JSON.stringify({ isKept, read, added, changed, unchanged, rejected })
}
