import type { Client } from 'pg'
import type { DatabaseName } from '../databases'
import { withClient } from '../server/with-client'
import type { Rollup } from './rollup'
import { rollups } from './rollups'

/** Counts a database's rollups anew after a load, which wakes no triggers, and gathers statistics. */
export async function rebuildRollupsIn(database: DatabaseName, url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('ANALYZE')
    for (const rollup of rollups) if (rollup.database === database) await rebuild(client, rollup)
  })
}

async function rebuild(client: Client, { table, key, counts, recount, afterLoad }: Rollup): Promise<void> {
  const select = afterLoad === undefined ? recount : afterLoad
  if (select === null) return
  const columns = [...key, ...counts].join(', ')
  await client.query('BEGIN')
  await client.query(`TRUNCATE ${table}`)
  await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM (${select}) AS counted`)
  await client.query('COMMIT')
  await client.query(`ANALYZE ${table}`)
}
