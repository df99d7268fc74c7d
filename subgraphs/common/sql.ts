import type { QueryResultRow } from 'pg'
import type { Database } from './database'

/** Collects the values of a statement while its text is put together; no value ever becomes text of the statement. */
export class Parameters {
  readonly values: unknown[] = []

  /** Takes a value and gives its place, `$3`. */
  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

/** Runs a statement that is best run in one way whatever its values; prepared where the database keeps statements. */
export function queryKept<Row extends QueryResultRow>(
  database: Database,
  text: string,
  { values }: Parameters,
): Promise<{ rows: Row[] }> {
  return database.queryKept ? database.queryKept<Row>(text, values) : database.query<Row>(text, values)
}

/** The same for a statement that is put together in very many ways: those that come often are kept. */
export function queryOften<Row extends QueryResultRow>(
  database: Database,
  text: string,
  { values }: Parameters,
): Promise<{ rows: Row[] }> {
  return database.queryOften ? database.queryOften<Row>(text, values) : database.query<Row>(text, values)
}

/** Above this nobody pages by number, and counting would cost more than the page. */
export const countLimit = 10_000

/**
 * Counts the rows of a select, or gives null where there are more than 10,000.
 * @param select a statement whose rows are to be counted
 */
export async function countUpTo(
  database: Database,
  select: string,
  parameters: Parameters,
): Promise<number | null> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM (${select}) AS matches LIMIT ${countLimit + 1}) AS counted`,
    parameters.values,
  )
  const count = rows[0]?.count ?? 0
  return count > countLimit ? null : count
}
