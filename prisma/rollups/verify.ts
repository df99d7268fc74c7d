import type { Client } from 'pg'
import { type DatabaseName, type DatabaseUrls, databaseNames } from '../databases'
import { withClient } from '../server/with-client'
import type { Rollup } from './rollup'
import { rollups } from './rollups'

/** A count that is not what its rows are. */
export interface Difference {
  database: DatabaseName
  table: string
  /** The values of the key, in the order of its columns. */
  key: readonly string[]
  column: string
  stored: number
  counted: number
}

const fetchSize = 1_000

/**
 * Counts every rollup anew and tells each difference as it is found, in constant memory. Each database is read in one
 * snapshot: what is written meanwhile is not seen.
 */
export async function verifyRollups(
  urls: DatabaseUrls,
  onDifference: (difference: Difference) => void,
): Promise<void> {
  for (const database of databaseNames) {
    await withClient(urls[database], async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      for (const rollup of rollups)
        if (rollup.database === database) await verify(client, rollup, onDifference)
      await client.query('COMMIT')
    })
  }
}

async function verify(
  client: Client,
  { database, table, ...rollup }: Rollup,
  onDifference: (difference: Difference) => void,
): Promise<void> {
  await client.query(
    `DECLARE differences NO SCROLL CURSOR FOR ${differencesOf({ database, table, ...rollup })}`,
  )
  let fetched = 0
  do {
    const { rows } = await client.query<Pick<Difference, 'key' | 'column' | 'stored' | 'counted'>>(
      `FETCH ${fetchSize} FROM differences`,
    )
    for (const row of rows) onDifference({ database, table, ...row })
    fetched = rows.length
  } while (fetched > 0)
  await client.query('CLOSE differences')
}

/** Rows that are missing on either side are compared as rows of zeros. */
function differencesOf({ table, key, counts, recount }: Rollup): string {
  const values = counts.map((column) => `('${column}', r.${column}::int, c.${column}::int)`)
  return `
    SELECT ARRAY[${key.map((column) => `${column}::text`).join(', ')}] AS key, v.column,
           coalesce(v.stored, 0) AS stored, coalesce(v.counted, 0) AS counted
      FROM ${table} r FULL JOIN (${recount}) AS c USING (${key.join(', ')})
     CROSS JOIN LATERAL (VALUES ${values.join(', ')}) AS v("column", stored, counted)
     WHERE coalesce(v.stored, 0) <> coalesce(v.counted, 0)
     ORDER BY ${key.join(', ')}`
}
