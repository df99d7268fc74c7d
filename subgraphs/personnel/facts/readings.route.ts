import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../common/database'
import { mostPeople } from '../../common/facts/facts-route'
import { createDoor, parseAsked } from '../../common/feed/feed-route'
import { noteReadings } from '../audit/note-readings'
import { readerShape } from './reader.shape'

const word = z.string().min(1).max(40)
const readingShape = z.object({
  people: z.array(word).min(1).max(mostPeople),
  fields: z.array(word).min(1).max(100),
})
const questionShape = z.object({ readings: z.array(readingShape).min(1).max(100), reader: readerShape })

/** Serves `POST /facts/readings` to deployment, which shows officers private facts of people: writes down who read what of whom. */
export function serveReadings(app: FastifyInstance, database: Database, secret: string): void {
  app.post('/facts/readings', {
    onRequest: createDoor(secret),
    handler: async (request) => {
      const { readings, reader } = parseAsked(questionShape, request.body)
      await noteReadings(database, reader, readings)
      return { people: [] }
    },
  })
}
