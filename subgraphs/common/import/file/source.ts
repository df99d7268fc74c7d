/** A row of a file. */
export interface SourceRow {
  /** Of the file, from 1, as spreadsheets and editors show it. */
  line: number
  cells: string[]
  /** What the file itself has wrong with the row. */
  isRagged?: boolean
}

/** A file that is read as rows, in constant memory. */
export interface RowSource {
  /** Some rows at a time, in their order. Throws ImportError where it cannot be read on. */
  rows(): AsyncGenerator<SourceRow[]>
  /** Share of the file that has been read, 0 to 1. */
  share(): number
  /** How it was read: `CSV, UTF-8, separated by ;`. Known once rows have come. */
  description(): string
  /** Whether a row must have as many cells as the header. */
  hasFixedWidth: boolean
}

/** Longest cell and longest line, in bytes or characters: nothing that people list is longer. */
export const longestCell = 1024 * 1024
