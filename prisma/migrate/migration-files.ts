import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseName } from '../databases'
import { databaseFolder } from '../folders'

/** A migration as committed: the folder's name, its SQL, and the checksum Prisma records when it applies it. */
export type MigrationFile = { name: string; sql: string; checksum: string }

export function migrationsFolder(database: DatabaseName): string {
  return join(databaseFolder(database), 'migrations')
}

/** The migrations of a database, oldest first. */
export async function readMigrationFiles(database: DatabaseName): Promise<MigrationFile[]> {
  const folder = migrationsFolder(database)
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map((name) => readMigrationFile(folder, name)))
}

async function readMigrationFile(folder: string, name: string): Promise<MigrationFile> {
  const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}
