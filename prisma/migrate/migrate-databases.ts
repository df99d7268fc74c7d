import { Client } from 'pg'
import { DatabaseName, DatabaseUrls, databaseNames } from '../databases'
import { withClient } from '../server/with-client'
import { withEngine } from './engine'
import { noFilters, toMigrationList } from './engine-input'
import { MigrationError } from './migration.error'
import { readMigrationFiles } from './migration-files'
import { readMigrationState } from './pending-migrations'

// Any number nobody else uses as an advisory lock in these databases.
const lockKey = 7_316_204

/** Brings the three databases up to date; gives the names of the migrations applied to each. */
export async function migrateDatabases(urls: DatabaseUrls): Promise<Record<DatabaseName, string[]>> {
  const [personnel, deployment, training] = await Promise.all([
    migrateDatabase('personnel', urls.personnel),
    migrateDatabase('deployment', urls.deployment),
    migrateDatabase('training', urls.training),
  ])
  return { personnel, deployment, training }
}

/**
 * Applies the pending migrations of one database and gives their names; nothing pending costs two
 * statements. Processes that migrate at once take turns. Throws MigrationError.
 */
export async function migrateDatabase(database: DatabaseName, url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    if ((await readMigrationState(database, client)).pending.length === 0) return []
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    return applyPending(database, url, client)
  })
}

/** The migrations each database still needs, for people to read. */
export async function listPendingMigrations(urls: DatabaseUrls): Promise<Record<DatabaseName, string[]>> {
  const [personnel = [], deployment = [], training = []] = await Promise.all(
    databaseNames.map((name) =>
      withClient(urls[name], async (client) => (await readMigrationState(name, client)).pending),
    ),
  )
  return { personnel, deployment, training }
}

async function applyPending(database: DatabaseName, url: string, client: Client): Promise<string[]> {
  const { pending, unfinished } = await readMigrationState(database, client)
  if (pending.length === 0) return []
  const migrationsList = await toMigrationList(database, await readMigrationFiles(database))
  try {
    return await withEngine(url, async (engine) => {
      // A migration is one transaction: begun and not finished, it left nothing behind but its record.
      if (unfinished) await engine.markMigrationRolledBack({ migrationName: unfinished })
      return (await engine.applyMigrations({ migrationsList, filters: noFilters })).appliedMigrationNames
    })
  } catch (cause) {
    throw new MigrationError(
      'MIGRATION_FAILED',
      `Cannot migrate the ${database} database: ${reasonOf(cause)}`,
      { cause },
    )
  }
}

// The engine tells in numbered lines below where in its own source it was.
function reasonOf(cause: unknown): string {
  const reason = (cause instanceof Error ? cause.message : String(cause)).split(/\n\s*0: /)[0]?.trim() ?? ''
  const isDenied = reason.includes('permission denied for schema')
  return isDenied ? `${reason}: let its user own the database, or create in that schema.` : reason
}
