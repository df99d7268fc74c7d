import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseName } from '../databases'
import { databaseFolder } from '../folders'
import { MigrationFile, migrationsFolder } from './migration-files'

/** No table or enum of ours is looked after outside Prisma. */
export const noFilters = { externalTables: [], externalEnums: [] }

const lockFileName = 'migration_lock.toml'

/** The migrations in the form Prisma's schema engine takes them. */
export async function toMigrationList(database: DatabaseName, migrations: MigrationFile[]) {
  const baseDir = migrationsFolder(database)
  const lock = await readFile(join(baseDir, lockFileName), 'utf8').catch(() => null)
  return {
    baseDir,
    lockfile: { path: lockFileName, content: lock },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}

/** The database's schema.prisma in the form Prisma's schema engine takes it. */
export async function readSchema(database: DatabaseName) {
  const path = join(databaseFolder(database), 'schema.prisma')
  return { files: [{ path, content: await readFile(path, 'utf8') }] }
}
