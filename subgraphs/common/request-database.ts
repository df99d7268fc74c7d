import type { QueryResultRow } from 'pg'
import type { Database, SqlPool } from './database'
import type { RequestInfo } from './request'
import { RequestCancelledError, toStatementError } from './statement.error'
import { StatementLease } from './statement-lease'
import { named, namedIfOften } from './statement-name'

type Asker = Pick<RequestInfo, 'signal' | 'observeStatement'>

/**
 * The database as one request sees it. When its caller goes away, what runs for it is cancelled in PostgreSQL, what
 * waits for a connection is not started, and both reject with RequestCancelledError.
 */
export function createRequestDatabase(pool: SqlPool, { signal, observeStatement }: Asker): Database {
  const running = new Set<StatementLease>()
  const cancelAll = () => {
    for (const lease of running) lease.cancel()
  }
  signal.addEventListener('abort', cancelAll, { once: true })

  async function run<Row extends QueryResultRow>(statement: {
    text: string
    values?: unknown[]
    name?: string
  }) {
    const client = await connect(pool, signal)
    const lease = new StatementLease(client)
    running.add(lease)
    const startedAt = performance.now()
    const endSpan = observeStatement?.(statement.text)
    let failure: unknown
    try {
      return await client.query<Row>(statement)
    } catch (error) {
      failure = error
      throw toStatementError(error, signal)
    } finally {
      pool.onStatement((performance.now() - startedAt) / 1_000, failure === undefined ? 'ok' : 'error')
      endSpan?.(failure)
      running.delete(lease)
      await lease.end(failure)
    }
  }

  return {
    query: (text, values = []) => run({ text, values }),
    queryKept: (text, values) => run({ text, values, ...named(text) }),
    queryOften: (text, values) => run({ text, values, ...namedIfOften(text) }),
  }
}

async function connect(pool: SqlPool, signal: AbortSignal) {
  if (signal.aborted) throw new RequestCancelledError()
  const client = await pool.connect()
  if (!signal.aborted) return client
  client.release()
  throw new RequestCancelledError()
}
