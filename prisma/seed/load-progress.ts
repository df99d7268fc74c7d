/** How far a load has come. */
export interface LoadProgress {
  /** What is being done. */
  step: string
  /** Share of the whole time that is behind it, from 0 to 1, as far as can be told. */
  share: number
  /** Rows loaded so far. */
  rows: number
}

/** What each part takes of the whole time at scale 1, as measured. */
const shares = { rows: 0.3, indexes: 0.6, rollups: 0.1 }

/** Counts a load's work and tells of it. */
export class LoadMeter {
  private rows = 0
  private indexEntries = 0
  private databases = 0

  constructor(private readonly report: (progress: LoadProgress) => void) {}

  /** Rows are being loaded; `share` of them are there. */
  noteRows(step: string, share: number, rows: number): void {
    this.rows = rows
    this.report({ step, share: shares.rows * share, rows })
  }

  /** An index of so many entries was made, of the entries of all. */
  noteIndex(entries: number, ofEntries: number): void {
    this.indexEntries += entries / Math.max(ofEntries, 1)
    this.tell('indexes and totals')
  }

  /** The totals of one of so many databases were counted. */
  noteRollups(ofDatabases: number): void {
    this.databases += 1 / ofDatabases
    this.tell('indexes and totals')
  }

  private tell(step: string): void {
    const share = shares.rows + shares.indexes * this.indexEntries + shares.rollups * this.databases
    this.report({ step, share: Math.min(share, 1), rows: this.rows })
  }
}
