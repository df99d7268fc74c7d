import { Client, DatabaseError } from 'pg'
import { DatabaseName } from '../databases'
import { MigrationError } from './migration.error'
import { MigrationFile, readMigrationFiles } from './migration-files'

type Applied = { name: string; checksum: string; finished: boolean }

export type MigrationState = {
  /** Names of the migrations still to be applied, oldest first. */
  pending: string[]
  /** Of these, one that was begun and not finished: its process died or its SQL failed. */
  unfinished: string | null
}

const undefinedTable = '42P01'

/** Compares the committed migrations with those the database has had; cheap, as every start asks. */
export async function readMigrationState(database: DatabaseName, client: Client): Promise<MigrationState> {
  const [files, applied] = await Promise.all([readMigrationFiles(database), readApplied(client)])
  const finished = applied.filter((migration) => migration.finished)
  for (const { name, checksum } of finished) assertUnchanged(database, files, name, checksum)
  const pending = files.map(({ name }) => name).filter((name) => !finished.some((done) => done.name === name))
  return { pending, unfinished: applied.find((migration) => !migration.finished)?.name ?? null }
}

function assertUnchanged(
  database: DatabaseName,
  files: MigrationFile[],
  name: string,
  checksum: string,
): void {
  const file = files.find((candidate) => candidate.name === name)
  if (!file) {
    const message = `The ${database} database has migration ${name}, which this version does not know: use a newer version, or another data folder.`
    throw new MigrationError('DATABASE_NEWER', message)
  }
  if (file.checksum === checksum) return
  const message = `Migration ${name} of ${database} was changed after this database had it: restore the file and add a new migration.`
  throw new MigrationError('MIGRATION_EDITED', message)
}

async function readApplied(client: Client): Promise<Applied[]> {
  try {
    const { rows } = await client.query<Applied>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
         FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    )
    return rows
  } catch (error) {
    if (error instanceof DatabaseError && error.code === undefinedTable) return []
    throw error
  }
}
