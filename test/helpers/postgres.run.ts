import { DatabaseName, DatabaseUrls } from '../../prisma/databases'
import { withClient } from '../../prisma/server/with-client'

/** Where the test run's set-up tells the tests, which are other processes, where its server is. */
export type TestRun = { serverUrl: string; prefix: string }

const variables = { serverUrl: 'MUSTER_TEST_SERVER_URL', prefix: 'MUSTER_TEST_PREFIX' }

export function announceTestRun({ serverUrl, prefix }: TestRun): void {
  process.env[variables.serverUrl] = serverUrl
  process.env[variables.prefix] = prefix
}

export function currentTestRun(): TestRun {
  const serverUrl = process.env[variables.serverUrl]
  const prefix = process.env[variables.prefix]
  if (!serverUrl || !prefix)
    throw new Error('No test server: run the tests with jest and its jest.config.js.')
  return { serverUrl, prefix }
}

/** Names a copy of the three databases within the run. */
export function databaseIn(prefix: string, copy: string, database: DatabaseName): string {
  return `${prefix}_${copy}_${database}`
}

export function urlsIn(run: TestRun, copy: string): DatabaseUrls {
  const url = (database: DatabaseName) => toUrl(run, databaseIn(run.prefix, copy, database))
  return { personnel: url('personnel'), deployment: url('deployment'), training: url('training') }
}

function toUrl(run: TestRun, database: string): string {
  const url = new URL(run.serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Drops the databases whose name the condition picks; tests that were killed leave theirs behind. */
export async function dropDatabases(serverUrl: string, isUnwanted: (name: string) => boolean): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database')
    for (const { datname } of rows.filter((row) => isUnwanted(row.datname))) {
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`)
    }
  })
}
