import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { SqlPool } from '../database'
import { createDoor, parseAsked } from '../feed/feed-route'
import { takeOverConstituencies } from '../import/area-copy.repository'
import type { NamedArea } from '../import/area-directory'
import type { PartAddress } from '../part-address'
import { FactsClient } from './facts-client'

const code = z.string().min(1).max(20)
const areasShape = z.object({
  areas: z
    .array(
      z.object({
        ...{ code, name: z.string().max(200), districtCode: code.nullable() },
        parliamentaryConstituencyCode: code.nullable(),
      }),
    )
    .max(10_000),
})

/** Serves `POST /facts/areas` with the ACs that deployment has: a database that keeps a copy of them makes it the same. */
export function serveAreas(app: FastifyInstance, pool: SqlPool, secret: string): void {
  app.post('/facts/areas', {
    onRequest: createDoor(secret),
    handler: async (request): Promise<{ changed: number }> => {
      const { areas } = parseAsked(areasShape, request.body)
      const client = await pool.connect()
      try {
        return { changed: await takeOverConstituencies(client, areas) }
      } finally {
        client.release()
      }
    },
  })
}

/** Tells ACs to the part at an address that keeps a copy of them. @throws SubgraphUnavailableError */
export async function tellAreas(address: PartAddress, areas: readonly NamedArea[]): Promise<void> {
  const client = new FactsClient(address, new URL(address.url).host, 1)
  try {
    await client.ask(z.object({ changed: z.number() }), { areas })
  } finally {
    await client.close()
  }
}
