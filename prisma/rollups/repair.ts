import type { Client } from 'pg'
import { type DatabaseName, type DatabaseUrls, databaseNames } from '../databases'
import { withClient } from '../server/with-client'
import type { Rollup } from './rollup'
import { rollups } from './rollups'

/** What is counted, in the order in which writers lock it. */
const counted: Record<DatabaseName, readonly string[]> = {
  personnel: ['department', 'person'],
  deployment: ['duty', 'polling_station', 'sector', 'seal', 'polling_party'],
  training: ['course', 'certificate', 'enrolment', 'session'],
}

/** Writes what is counted over what is stored. Writers of a database wait until it is done; readers do not. */
export async function repairRollups(urls: DatabaseUrls): Promise<void> {
  for (const database of databaseNames) {
    await withClient(urls[database], async (client) => {
      await client.query('BEGIN')
      await client.query(`LOCK TABLE ${counted[database].join(', ')} IN SHARE ROW EXCLUSIVE MODE`)
      for (const rollup of rollups) if (rollup.database === database) await repair(client, rollup)
      await client.query('COMMIT')
    })
  }
}

/**
 * Counts kept in rows of the workforce come before those summed up from them, since they wake triggers. What is
 * counted is counted once: nobody else writes meanwhile.
 */
async function repair(client: Client, { table, key, counts, recount, afterLoad }: Rollup): Promise<void> {
  const isOfKey = key.map((column) => `r.${column} = c.${column}`).join(' AND ')
  const differ = (one: string, other: string) =>
    `(${counts.map((column) => `${one}${column}`).join(', ')}) <> (${counts.map((column) => `${other}${column}`).join(', ')})`
  const changes = await changesOf(client, table)
  await client.query(`CREATE TEMP TABLE counted ON COMMIT DROP AS ${recount}`)
  const set = (source: (column: string) => string) =>
    [...counts.map((column) => `${column} = ${source(column)}`), ...changes].join(', ')
  await client.query(
    `UPDATE ${table} r SET ${set((column) => `c.${column}`)} FROM counted c
      WHERE ${isOfKey} AND ${differ('r.', 'c.')}`,
  )
  if (afterLoad !== null) {
    await client.query(
      `UPDATE ${table} r SET ${set(() => '0')} WHERE NOT EXISTS (SELECT FROM counted c WHERE ${isOfKey})
          AND (${counts.map((column) => `r.${column}`).join(', ')}) <> (${counts.map(() => '0').join(', ')})`,
    )
    const columns = [...key, ...counts].join(', ')
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM counted ON CONFLICT DO NOTHING`,
    )
  }
  await client.query('DROP TABLE counted')
}

/** Rows tell that they changed, where they can. */
async function changesOf(client: Client, table: string): Promise<string[]> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_attribute WHERE attrelid = $1::regclass AND attname = 'changed_at'`,
    [table],
  )
  return rowCount === 0 ? [] : ['version = r.version + 1', 'changed_at = clock_timestamp()']
}
