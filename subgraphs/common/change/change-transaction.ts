import type { PoolClient, QueryResultRow } from 'pg'
import type { Database, SqlPool } from '../database'
import type { RequestInfo } from '../request'
import { RequestCancelledError, toStatementError } from '../statement.error'

type Asker = Pick<RequestInfo, 'signal' | 'observeStatement'>

/** What became of a transaction's work: commit it, or undo it. */
export interface Work<Result> {
  result: Result
  isToCommit: boolean
}

/**
 * Runs work in one transaction on one connection: committed as a whole or not at all. When the caller goes away the next
 * statement, and the commit, are not run and everything is undone; a statement that runs is left to end, for its time is limited.
 */
export async function inTransaction<Result>(
  pool: SqlPool,
  asker: Asker,
  run: (transaction: Database) => Promise<Work<Result>>,
): Promise<Result> {
  const client = await pool.connect()
  // Lost between two statements, the connection fails the next one; without a listener it would end the process.
  const ignore = () => undefined
  client.on('error', ignore)
  let isGood = false
  try {
    const transaction = createTransaction(pool, client, asker)
    await transaction.query('BEGIN')
    try {
      const { result, isToCommit } = await run(transaction)
      await transaction.query(isToCommit ? 'COMMIT' : 'ROLLBACK')
      isGood = true
      return result
    } catch (error) {
      await client.query('ROLLBACK')
      isGood = true
      throw error
    }
  } finally {
    // With a connection that is no longer good goes its transaction.
    client.off('error', ignore).release(!isGood)
  }
}

function createTransaction(pool: SqlPool, client: PoolClient, { signal, observeStatement }: Asker): Database {
  return {
    query: async <Row extends QueryResultRow>(text: string, values: unknown[] = []) => {
      if (signal.aborted) throw new RequestCancelledError()
      const startedAt = performance.now()
      const endSpan = observeStatement?.(text)
      let failure: unknown
      try {
        return await client.query<Row>(text, values)
      } catch (error) {
        failure = error
        throw toStatementError(error)
      } finally {
        pool.onStatement((performance.now() - startedAt) / 1_000, failure === undefined ? 'ok' : 'error')
        endSpan?.(failure)
      }
    },
  }
}
