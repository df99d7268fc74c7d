import type { FastifyInstance } from 'fastify'
import type { Database } from '../database'
import { createDoor, keysShape, parseAsked } from '../feed/feed-route'

/** What of a database's own others ask at the moment of a change, and never keep. */
export interface FactsSource<Facts> {
  /** `/facts/people` */
  path: string
  /** Of each whom the database knows; the others are left out. */
  find: (database: Database, people: readonly string[]) => Promise<Facts[]>
}

/** Serves `POST <path>` with `{ "people": […] }`, 1,000 at most, to other parts of the hub, which know the secret. */
export function serveFacts<Facts>(
  app: FastifyInstance,
  database: Database,
  secret: string,
  { path, find }: FactsSource<Facts>,
): void {
  app.post(path, {
    onRequest: createDoor(secret),
    handler: async (request): Promise<{ people: Facts[] }> => {
      const { people } = parseAsked(keysShape, request.body)
      return { people: await find(database, [...new Set(people)]) }
    },
  })
}
