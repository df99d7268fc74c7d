import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
  SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import { DatabaseError, Pool } from 'pg'
import { CharColumns } from './char-columns'

/**
 * Prisma's pg adapter as the schema engine needs it: it can describe a database, runs a script as one
 * transaction, and takes the very database of the pool for the shadow it replays migrations in.
 */
export function createEngineAdapter(pool: Pool) {
  const charColumns = new CharColumns()
  const prisma = new PrismaPg(charColumns.watch(pool))
  const connect = async () => runScriptsWhole(charColumns.restore(await prisma.connect()), pool)
  const { provider, adapterName } = prisma
  return bindMigrationAwareSqlAdapterFactory({ provider, adapterName, connect, connectToShadowDb: connect })
}

// The adapter cuts a script at every semicolon, those inside functions included, and runs the pieces one
// by one. PostgreSQL takes the whole, and a migration that fails half-way then leaves nothing behind.
function runScriptsWhole(adapter: SqlDriverAdapter, pool: Pool): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error: unknown) => {
      throw toDriverError(error)
    })
  }
  return adapter
}

function toDriverError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error
  const { code = 'N/A', severity = 'N/A', message, detail, column, hint } = error
  return new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}
