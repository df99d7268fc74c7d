import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { DirectWay, LineFault, ListDeclaration } from './kind'
import type { StagedRows } from './row-batch'

type StagingShape = Pick<ListDeclaration, 'columns' | 'derived' | 'unstaged'>

function columnsOf({ columns, derived, unstaged = [] }: StagingShape): [name: string, type: string][] {
  const staged = columns.filter(({ name }) => !unstaged.includes(name))
  return [...staged.map(({ name, type }): [string, string] => [name, type]), ...Object.entries(derived)]
}

/** Makes the temporary table `incoming`, in which the rows of a batch wait to be checked and merged. */
export async function createStaging(client: Client, kind: StagingShape): Promise<void> {
  const columns = columnsOf(kind).map(([name, type]) => `${name} ${type}`)
  await client.query(`CREATE TEMP TABLE incoming (line integer NOT NULL, ${columns.join(', ')})`)
}

/** The columns of the table `incoming`, in their order. */
export function stagedColumns(kind: StagingShape): string[] {
  return ['line', ...columnsOf(kind).map(([name]) => name)]
}

/** Fills the table `incoming`, emptied before, with these rows. */
export async function stage(
  client: Client,
  kind: StagingShape,
  rows: StagedRows,
  { isFirst }: { isFirst: boolean },
): Promise<void> {
  const copy = client.query(copyFrom(`COPY incoming (${stagedColumns(kind).join(', ')}) FROM STDIN`))
  await pipeline([rows.text], copy)
  // What it learns of the first batch serves the plans of the others, which look alike.
  if (isFirst) await client.query('ANALYZE incoming')
}

/** Writes rows into the table of a kind itself. */
export async function copyDirectly(
  client: Client,
  kind: StagingShape,
  rows: StagedRows,
  { table, columns }: DirectWay,
): Promise<void> {
  const text = rows.textBehind(stagedColumns(kind).length - columns.length)
  const copy = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`))
  await pipeline([text], copy)
}

/**
 * Takes rows out of `incoming` that a condition finds at fault.
 * @param statement a DELETE FROM incoming that returns line, column, value, rule and advice
 */
export async function reject(
  client: Client,
  statement: string,
  values: unknown[] = [],
): Promise<LineFault[]> {
  const { rows } = await client.query<LineFault>(statement, values)
  return rows
}
