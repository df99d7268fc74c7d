import type { Client } from 'pg'
import { ServerError } from '../server/server.error'

const indexMemory = '256MB'

/**
 * Settings of a session that loads, the same on the embedded server and on one by URL: whatever limits its role has, a load
 * may last and wait, and indexes get memory to sort in, if not already more.
 */
export async function prepareForLoad(client: Client): Promise<void> {
  await client.query(
    `SELECT set_config(name, value, false) FROM (VALUES
       ('statement_timeout', '0'), ('idle_in_transaction_session_timeout', '0'), ('lock_timeout', '0'),
       ('maintenance_work_mem', greatest(pg_size_bytes(current_setting('maintenance_work_mem')),
                                         pg_size_bytes($1)) / 1024 || 'kB')) AS settings (name, value)`,
    [indexMemory],
  )
  // A loader that was killed should not leave an index to be made to its end. Not every system can tell (Windows).
  await client.query(`SET client_connection_check_interval = '2s'`).catch(() => undefined)
}

/** The error as it is told: what pg says when the server is gone does not tell what to do. */
export function toLoadError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const isEnded = 'code' in error && /^(57P0|ECONNRESET|EPIPE)/.test(String(error.code))
  if (!isEnded && !error.message.startsWith('Connection terminated')) return error
  const message = 'PostgreSQL was lost while data was being loaded. Start again: the load begins anew.'
  return new ServerError('SERVER_FAILED', message, { cause: error })
}
