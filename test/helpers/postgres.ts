import { randomBytes } from 'node:crypto'
import { Client, Pool } from 'pg'
import { DatabaseName, DatabaseUrls, databaseNames } from '../../prisma/databases'
import { withClient } from '../../prisma/server/with-client'
import { currentTestRun, databaseIn, dropDatabases, TestRun, urlsIn } from './postgres.run'
import { seedTestData } from './postgres.seed'

export type TestDatabases = {
  urls: DatabaseUrls
  pools: Record<DatabaseName, Pool>
  /** Ends the pools and drops the databases. */
  drop(): Promise<void>
}

/** Three migrated databases of the test's own: empty, or seeded with the few states of postgres.seed.ts. */
export async function createTestDatabases({ seeded = false } = {}): Promise<TestDatabases> {
  const run = currentTestRun()
  const copy = randomBytes(4).toString('hex')
  await withClient(run.serverUrl, async (client) => {
    if (seeded) await ensureSeeded(run, client)
    await copyDatabases(run, client, seeded ? 'seeded' : 'empty', copy)
  })
  const urls = urlsIn(run, copy)
  const pool = (name: DatabaseName) => {
    const opened = new Pool({ connectionString: urls[name] })
    // A connection at rest that PostgreSQL ends would end the test; one in use tells of it itself.
    opened.on('error', () => {})
    return opened
  }
  const pools = { personnel: pool('personnel'), deployment: pool('deployment'), training: pool('training') }
  const drop = async () => {
    await Promise.all(databaseNames.map((name) => pools[name].end()))
    await dropDatabases(run.serverUrl, (name) => name.startsWith(`${run.prefix}_${copy}_`))
  }
  return { urls, pools, drop }
}

const seedLockKey = 7_316_205

// The first test to ask seeds for all; the others wait at the lock. Renamed when complete, so that a
// half-seeded one is never taken for the whole.
async function ensureSeeded(run: TestRun, client: Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [seedLockKey])
  const last = databaseIn(run.prefix, 'seeded', 'training')
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [last])
  if (rowCount === 0) {
    await dropDatabases(run.serverUrl, (name) => name.startsWith(`${run.prefix}_seeding_`))
    await copyDatabases(run, client, 'empty', 'seeding')
    await seedTestData(urlsIn(run, 'seeding'))
    for (const name of databaseNames) {
      const [from, to] = [databaseIn(run.prefix, 'seeding', name), databaseIn(run.prefix, 'seeded', name)]
      await client.query(`ALTER DATABASE ${from} RENAME TO ${to}`)
    }
  }
  await client.query('SELECT pg_advisory_unlock($1)', [seedLockKey])
}

async function copyDatabases(run: TestRun, client: Client, from: string, to: string): Promise<void> {
  for (const name of databaseNames) {
    const [source, target] = [databaseIn(run.prefix, from, name), databaseIn(run.prefix, to, name)]
    // Ten times quicker than through the log, on a server that does not wait for its disk.
    await client.query(`CREATE DATABASE ${target} TEMPLATE ${source} STRATEGY file_copy`)
  }
}
