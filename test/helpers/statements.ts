import { DatabaseName, DatabaseUrls, databaseNames } from '../../prisma/databases'
import { withClient } from '../../prisma/server/with-client'
import { currentTestRun } from './postgres.run'

/** A statement as pg_stat_statements counts it, its constants taken out; the rows are those of all its calls. */
export type Statement = { query: string; calls: number; rows: number }

/** Starts the count anew for these databases. */
export async function resetStatements(urls: DatabaseUrls): Promise<void> {
  // Asked from another database, so that neither this nor the reading counts.
  await withClient(currentTestRun().serverUrl, async (client) => {
    for (const name of databaseNames) {
      await client.query('SELECT pg_stat_statements_reset(0, oid, 0) FROM pg_database WHERE datname = $1', [
        databaseOf(urls[name]),
      ])
    }
  })
}

/** What each database was asked since the last reset, most often called first. */
export async function readStatements(urls: DatabaseUrls): Promise<Record<DatabaseName, Statement[]>> {
  return withClient(currentTestRun().serverUrl, async (client) => {
    const read = async (name: DatabaseName) => {
      const { rows } = await client.query<Statement>(
        `SELECT query, calls::int, rows::int FROM pg_stat_statements
          WHERE dbid = (SELECT oid FROM pg_database WHERE datname = $1) ORDER BY calls DESC, query`,
        [databaseOf(urls[name])],
      )
      return rows
    }
    return {
      personnel: await read('personnel'),
      deployment: await read('deployment'),
      training: await read('training'),
    }
  })
}

/** How many statements each database ran since the last reset. */
export async function countStatements(urls: DatabaseUrls): Promise<Record<DatabaseName, number>> {
  const statements = await readStatements(urls)
  const count = (name: DatabaseName) => statements[name].reduce((sum, { calls }) => sum + calls, 0)
  return { personnel: count('personnel'), deployment: count('deployment'), training: count('training') }
}

/** How many rows all databases gave since the last reset. */
export async function countRows(urls: DatabaseUrls): Promise<number> {
  const statements = Object.values(await readStatements(urls)).flat()
  return statements.reduce((sum, { rows }) => sum + rows, 0)
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
