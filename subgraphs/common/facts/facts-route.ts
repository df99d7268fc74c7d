import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../database'
import { createDoor, parseAsked } from '../feed/feed-route'

/** What of a database's own others ask at the moment of a change, and never keep. */
export interface FactsSource<Facts> {
  /** `/facts/people` */
  path: string
  /** Of each whom the database knows; the others are left out. */
  find: (database: Database, people: readonly string[]) => Promise<Facts[]>
}

/** Of how many people a question may be: those of a batch of a list, and up to nine others of each one's party, the reserve among them. */
export const mostPeople = 50_000
const questionShape = z.object({ people: z.array(z.string().min(1).max(40)).max(mostPeople) })

/** Serves `POST <path>` with `{ "people": […] }`, 50,000 at most, to other parts of the hub, which know the secret. */
export function serveFacts<Facts>(
  app: FastifyInstance,
  database: Database,
  secret: string,
  { path, find }: FactsSource<Facts>,
): void {
  app.post(path, {
    onRequest: createDoor(secret),
    handler: async (request): Promise<{ people: Facts[] }> => {
      const { people } = parseAsked(questionShape, request.body)
      return { people: await find(database, [...new Set(people)]) }
    },
  })
}
