import { databaseNames } from '../prisma/databases'
import { migrateDatabases } from '../prisma/migrate/migrate-databases'
import { Config } from './config'
import { withDatabases } from './with-databases'

/** `hub migrate`: brings the databases up to date. */
export async function migrate(config: Config, signal: AbortSignal): Promise<void> {
  const applied = await withDatabases(config, signal, ({ urls }) => migrateDatabases(urls))
  for (const name of databaseNames) {
    console.log(
      `${name}: ${applied[name].length === 0 ? 'up to date' : `applied ${applied[name].join(', ')}`}`,
    )
  }
}
