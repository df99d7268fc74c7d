import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type QueryResultRow, types } from 'pg'
import { toDay } from './day'
import { toStatementError } from './statement.error'

const dateOid = 1082

/** What a request may do with its database. */
export interface Database {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>
  /**
   * The same for a statement that comes again and again and is best run in one way whatever its values, such as rows by
   * their keys: PostgreSQL keeps it prepared, which saves planning it. See `queryKept`.
   */
  queryKept?<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<{ rows: Row[] }>
  /** The same for a statement that is one of very many, and large: it is kept when it has come a few times. */
  queryOften?<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<{ rows: Row[] }>
}

export interface PoolConfig {
  maxConnections: number
  /** Longest that a statement may take, in milliseconds; 0 leaves it to the server's own setting. */
  statementTimeoutMs?: number
}

export const defaultStatementTimeoutMs = 30_000

/** No transaction of a subgraph waits for anybody; one that idles has lost its process, and holds its locks. */
const idleInTransactionTimeoutMs = 60_000

export type StatementOutcome = 'ok' | 'error'

/** Connections to one database, and a place to be told of every statement that ends on them. */
export class SqlPool extends Pool {
  onStatement: (seconds: number, outcome: StatementOutcome) => void = () => {}
}

/**
 * A pool for one subgraph. Rows come out as Prisma would give them: a `date` is its midnight in UTC.
 * Every wait has an end: a connection that cannot be had is an error, not a hang, and so is a statement that lasts.
 */
export function createPool(
  url: string,
  { maxConnections, statementTimeoutMs = defaultStatementTimeoutMs }: PoolConfig,
): SqlPool {
  const pool = new SqlPool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // Sent as the connection starts: no statement of its own. pg leaves a 0 out.
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    // What a request reads is little: helpers of a statement cost more to start than they bring.
    options: '-c max_parallel_workers_per_gather=0',
    types: {
      getTypeParser: (oid, format) => (oid === dateOid ? toDay : types.getTypeParser(oid, format)),
    },
  })
  // A connection at rest that is lost is no error of anybody's, but would end the process if nobody listened.
  pool.on('error', () => {})
  return pool
}

/** Lets a Prisma client work over the same connections. */
export function createAdapter(pool: SqlPool): PrismaPg {
  return new PrismaPg(observed(pool), { disposeExternalPool: false })
}

/** Prisma's statements are timed, and their errors told, like all others. */
function observed(pool: SqlPool): SqlPool {
  return new Proxy(pool, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key)
      if (typeof member !== 'function') return member
      if (key !== 'query') return member.bind(target)
      return (...query: unknown[]) => timed(target, () => Reflect.apply(member, target, query))
    },
  })
}

async function timed(pool: SqlPool, run: () => Promise<unknown>): Promise<unknown> {
  const startedAt = performance.now()
  let outcome: StatementOutcome = 'error'
  try {
    const result = await run()
    outcome = 'ok'
    return result
  } catch (error) {
    throw toStatementError(error)
  } finally {
    pool.onStatement((performance.now() - startedAt) / 1_000, outcome)
  }
}
