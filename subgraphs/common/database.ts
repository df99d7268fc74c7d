import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type QueryResultRow, types } from 'pg'

const dateOid = 1082

/** What a request may do with its database. */
export interface Database {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>
}

/**
 * A pool for one subgraph. Rows come out as Prisma would give them: a `date` is its midnight in UTC.
 * Every wait has an end: a connection that cannot be had is an error, not a hang.
 */
export function createPool(url: string, { maxConnections }: { maxConnections: number }): Pool {
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    types: {
      getTypeParser: (oid, format) =>
        oid === dateOid ? (text: string) => new Date(`${text}T00:00:00Z`) : types.getTypeParser(oid, format),
    },
  })
  // A connection lost while nobody uses it is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** Lets a Prisma client work over the same connections. */
export function createAdapter(pool: Pool): PrismaPg {
  return new PrismaPg(pool, { disposeExternalPool: false })
}
