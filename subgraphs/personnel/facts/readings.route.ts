import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../common/database'
import { createDoor, parseAsked } from '../../common/feed/feed-route'
import { noteSearch } from '../audit/audit.repository'
import { readerShape } from './reader.shape'

const readingShape = z.object({
  people: z.array(z.string().min(1).max(40)).min(1).max(1_000),
  fields: z.array(z.string().min(1).max(40)).min(1).max(100),
  reader: readerShape,
})

/** Serves `POST /facts/readings` to deployment, which shows officers private facts of people: writes down who read what of whom. */
export function serveReadings(app: FastifyInstance, database: Database, secret: string): void {
  app.post('/facts/readings', {
    onRequest: createDoor(secret),
    handler: async (request) => {
      const { people, fields, reader } = parseAsked(readingShape, request.body)
      await noteSearch(database, reader, { fields, personIds: people, isRefused: false })
      return { people: [] }
    },
  })
}
