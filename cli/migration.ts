import { relative } from 'node:path'
import { DatabaseName, databaseNames } from '../prisma/databases'
import { createMigration, diffMigrations } from '../prisma/migrate/create-migration'
import { CliError } from './cli.error'
import { Config } from './config'
import { withDatabases } from './with-databases'

/** `hub migration <database> <name>`: writes the migration that a changed schema.prisma needs. */
export async function addMigration(
  config: Config,
  signal: AbortSignal,
  database: string,
  name: string,
): Promise<void> {
  const known = toDatabaseName(database)
  const file = await withDatabases(config, signal, ({ urls }) =>
    createMigration(known, urls[known], name, new Date()),
  )
  console.log(
    file ? `Wrote ${relative('', file)}: read it before you commit it.` : 'schema.prisma has not changed.',
  )
}

/** `hub migration --check`: fails where a schema.prisma says something its migrations do not. */
export async function checkMigrations(config: Config, signal: AbortSignal): Promise<void> {
  const changed = await withDatabases(config, signal, async ({ urls }) => {
    const diffs = await Promise.all(databaseNames.map((name) => diffMigrations(name, urls[name])))
    return databaseNames.filter((_, index) => diffs[index] !== null)
  })
  if (changed.length === 0) return console.log('Migrations and schemas agree.')
  throw new CliError(
    'SCHEMA_CHANGED',
    `No migration yet for what changed in the schema of ${changed.join(' and ')}: run npm run -s hub -- migration <database> <name>.`,
  )
}

function toDatabaseName(text: string): DatabaseName {
  const name = databaseNames.find((candidate) => candidate === text)
  if (name) return name
  throw new CliError('OPTION_INVALID', `There is no database "${text}", only ${databaseNames.join(', ')}.`)
}
