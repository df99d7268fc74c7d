import { withClient } from './with-client'

/** Makes the databases that are not there yet, each with the statistics of its statements. */
export async function createDatabases(
  serverUrl: (database: string) => string,
  names: readonly string[],
): Promise<void> {
  const existing = await withClient(serverUrl('postgres'), async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database')
    return rows.map((row) => row.datname)
  })
  const missing = names.filter((name) => !existing.includes(name))
  if (missing.length === 0) return
  // Databases are copies of template1, so what it has they all have.
  for (const database of ['template1', 'postgres']) {
    await withClient(serverUrl(database), (client) =>
      client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements'),
    )
  }
  await withClient(serverUrl('postgres'), async (client) => {
    for (const name of missing) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  })
}
