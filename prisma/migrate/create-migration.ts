import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseName } from '../databases'
import { withEngine } from './engine'
import { noFilters, readSchema, toMigrationList } from './engine-input'
import { MigrationError } from './migration.error'
import { migrationsFolder, readMigrationFiles } from './migration-files'
import { withScratchDatabase } from './scratch-database'

/**
 * The SQL that takes the committed migrations to schema.prisma, null when they agree. Replays the
 * migrations in a scratch database on the server of the URL.
 */
export async function diffMigrations(database: DatabaseName, serverUrl: string): Promise<string | null> {
  const [migrations, schema] = await Promise.all([readMigrationFiles(database), readSchema(database)])
  const list = await toMigrationList(database, migrations)
  const { exitCode, stdout } = await withScratchDatabase(serverUrl, (url) =>
    withEngine(url, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...list },
        to: { tag: 'schemaDatamodel', ...schema },
        ...{ script: true, exitCode: true, filters: noFilters },
      }),
    ),
  )
  return exitCode === 0 ? null : stdout
}

/** Writes the next migration of a changed schema.prisma; gives its file, or null when nothing changed. */
export async function createMigration(
  database: DatabaseName,
  serverUrl: string,
  name: string,
  now: Date,
): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new MigrationError(
      'MIGRATION_NAME_INVALID',
      `"${name}" is no name for a migration: use a-z, 0-9 and _.`,
    )
  }
  const sql = await diffMigrations(database, serverUrl)
  if (sql === null) return null
  const time = now.toISOString().replace(/\D/g, '').slice(0, 'yyyymmddhhmmss'.length)
  const folder = join(migrationsFolder(database), `${time}_${name}`)
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'migration.sql')
  await writeFile(file, sql)
  return file
}
