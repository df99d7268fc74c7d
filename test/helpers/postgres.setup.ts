import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { databaseNames } from '../../prisma/databases'
import { projectFolder } from '../../prisma/folders'
import { migrateDatabases } from '../../prisma/migrate/migrate-databases'
import { acquireEmbeddedServer } from '../../prisma/server/embedded-server'
import { announceTestRun, databaseIn, dropDatabases, urlsIn } from './postgres.run'

/** Starts a server of the tests' own, beside any hub, with migrated databases for tests to copy. */
export default async function setup(): Promise<void> {
  const prefix = `test_${process.pid}_${randomBytes(3).toString('hex')}`
  const server = await acquireEmbeddedServer({
    dataFolder: join(projectFolder, '.data-test'),
    databases: databaseNames.map((name) => databaseIn(prefix, 'empty', name)),
    durable: false,
  })
  const run = { serverUrl: server.url('postgres'), prefix }
  await dropDatabases(run.serverUrl, isOfDeadRun)
  await migrateDatabases(urlsIn(run, 'empty'))
  announceTestRun(run)
  Object.assign(globalThis, {
    closeTestServer: async () => {
      await dropDatabases(run.serverUrl, (name) => name.startsWith(`${prefix}_`))
      await server.release()
    },
  })
}

function isOfDeadRun(database: string): boolean {
  const pid = /^test_(\d+)_/.exec(database)?.[1]
  if (!pid) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch {
    return true
  }
}
