import type { DatabaseName } from '../databases'

/** Columns that are counts of other tables' rows, and how to count them anew. */
export interface Rollup {
  database: DatabaseName
  table: string
  /** Columns that name a row. */
  key: readonly string[]
  /** Columns that count. */
  counts: readonly string[]
  /** A select of the key and the counts, from the tables they count. A row of zeros stands for none. */
  recount: string
  /** The same at the end of a load, from what the load has counted already; null where the load wrote it itself. */
  afterLoad?: string | null
}

/** `count(*) FILTER (WHERE …)` of each condition, under its name. */
export function countList(conditions: Record<string, string>): string {
  return Object.entries(conditions)
    .map(([column, condition]) => `(count(*) FILTER (WHERE ${condition}))::int AS ${column}`)
    .join(',\n             ')
}

/** `sum(n) FILTER (WHERE …)` of each condition, under its name. */
export function sumList(n: string, conditions: Record<string, string>): string {
  return Object.entries(conditions)
    .map(([column, condition]) => `coalesce(sum(${n}) FILTER (WHERE ${condition}), 0)::int AS ${column}`)
    .join(',\n             ')
}
