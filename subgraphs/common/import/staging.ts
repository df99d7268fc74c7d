import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { CopyText } from '../../../prisma/seed/copy-text'
import type { ImportKind, LineFault, Row } from './kind'

type StagingShape = Pick<ImportKind, 'columns' | 'derived' | 'unstaged'>

function columnsOf({ columns, derived, unstaged = [] }: StagingShape): [name: string, type: string][] {
  const staged = columns.filter(({ name }) => !unstaged.includes(name))
  return [...staged.map(({ name, type }): [string, string] => [name, type]), ...Object.entries(derived)]
}

/** Makes the temporary table `incoming`, in which the rows of a batch wait to be checked and merged. */
export async function createStaging(client: Client, kind: StagingShape): Promise<void> {
  const columns = columnsOf(kind).map(([name, type]) => `${name} ${type}`)
  await client.query(`CREATE TEMP TABLE incoming (line integer NOT NULL, ${columns.join(', ')})`)
}

/** Fills the table `incoming`, emptied before, with these rows. */
export async function stage(
  client: Client,
  kind: StagingShape,
  rows: readonly (Row & { line: number })[],
  { isFirst }: { isFirst: boolean },
): Promise<void> {
  const names = ['line', ...columnsOf(kind).map(([name]) => name)]
  const text = new CopyText()
  for (const row of rows) text.add(names.map((name) => row[name] ?? null))
  const copy = client.query(copyFrom(`COPY incoming (${names.join(', ')}) FROM STDIN`))
  await pipeline([text.take()], copy)
  // What it learns of the first batch serves the plans of the others, which look alike.
  if (isFirst) await client.query('ANALYZE incoming')
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
