import type { SchemaEngine } from '@prisma/schema-engine-wasm' with { 'resolution-mode': 'import' }
import { Pool } from 'pg'
import { createEngineAdapter } from './engine-adapter'
import { MigrationError } from './migration.error'
import { loadEngineModule, panics } from './wasm-module'

/**
 * Runs work with Prisma's schema engine on the database; throws MigrationError with the engine's
 * reason. Work that replays migrations into a shadow database replays them into this very database.
 */
export async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngineModule()
  // Our own pool: the engine's advisory lock would last as long as the connections it leaves idle.
  const pool = new Pool({ connectionString: url })
  const ignoreLog = () => undefined
  try {
    const engine = await SchemaEngine.new({ datamodels: undefined }, ignoreLog, createEngineAdapter(pool))
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } catch (cause) {
    throw new MigrationError('MIGRATION_FAILED', reason(cause), { cause })
  } finally {
    await pool.end()
  }
}

function reason(error: unknown): string {
  const panic = panics.message
  panics.message = ''
  return panic || (error instanceof Error ? error.message : String(error))
}
