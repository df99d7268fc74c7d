import type { FastifyInstance } from 'fastify'
import type { Database } from './database'
import { readGatewayWord } from './gateway-word'

/** Somebody other than the gateway asks for what is told to it alone. */
class NotGatewayError extends Error {
  override readonly name = 'NotGatewayError'
  readonly code = 'UNAUTHENTICATED'
  readonly statusCode = 401

  constructor() {
    super('Only the gateway is told the version of the rollups.')
  }
}

/** Serves `GET /rollups/version` to the gateway: a text that is another one whenever a rollup has changed. */
export function serveRollupVersion(
  app: FastifyInstance,
  database: Database,
  rollups: readonly string[],
  gatewaySecret: string,
): void {
  app.get('/rollups/version', async (request, reply) => {
    if (!readGatewayWord(gatewaySecret, request.headers)) throw new NotGatewayError()
    reply.type('text/plain').header('cache-control', 'no-store')
    return readVersion(database, rollups)
  })
}

/** A row's version only grows, under its lock: so does the sum over rows, with each change that is committed. */
async function readVersion(database: Database, rollups: readonly string[]): Promise<string> {
  const sums = rollups.map((name) => `(SELECT coalesce(sum(version), 0) FROM ${name})`)
  const { rows } = await database.query<{ version: string }>(
    `SELECT concat_ws(' ', (SELECT max(extract(epoch FROM coalesce(completed_at, started_at))) FROM dataset), ${sums.join(', ')}) AS version`,
  )
  return rows[0]?.version ?? ''
}
