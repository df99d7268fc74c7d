import { writeFile } from 'node:fs/promises'
import { ReportFile, type ReportLine, reportStart } from '../import/report-file'

/** So many are in the answer itself. */
export const mostFaultsTold = 1_000

/** The report as a file, of which the first faults are kept to be told at once. */
export class ListReport extends ReportFile {
  readonly first: ReportLine[] = []
  /** How many faults there are of each rule. */
  readonly byRule: Record<string, number> = {}

  override async write(lines: readonly ReportLine[]): Promise<void> {
    for (const { rule } of lines) this.byRule[rule] = (this.byRule[rule] ?? 0) + 1
    this.first.push(...lines.slice(0, mostFaultsTold - this.first.length))
    await super.write(lines)
  }

  /** Makes the file where there was nothing to tell. */
  async complete(): Promise<void> {
    if (this.lines === 0) await writeFile(this.path, reportStart)
  }
}
