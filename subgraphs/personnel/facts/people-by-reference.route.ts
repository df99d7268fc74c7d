import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AreaIndex } from '../../common/access/area-index'
import { openScopes } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { mostReferences, namingPurposes } from '../../common/facts/people-by-reference.client'
import { createDoor, parseAsked } from '../../common/feed/feed-route'
import { namePeople } from '../import/name-people'
import { personnelPolicy } from '../policy'
import { readerShape } from './reader.shape'

const questionShape = z.object({
  references: z.array(z.string().min(1).max(40)).max(mostReferences),
  purpose: z.enum(namingPurposes),
  namer: readerShape,
})

/** Serves `POST /facts/people-by-reference` to parts that take lists in: the ids of those whom a list may name. */
export function servePeopleByReference(
  app: FastifyInstance,
  database: Database,
  areas: AreaIndex,
  secret: string,
): void {
  app.post('/facts/people-by-reference', {
    onRequest: createDoor(secret),
    handler: async (request) => {
      const { references, purpose, namer } = parseAsked(questionShape, request.body)
      const scopes = await openScopes(personnelPolicy, namer.viewer, areas)
      const people = await namePeople(database, namer, scopes, purpose, references)
      return { people: people.map(({ reference, id }) => ({ reference, id })) }
    },
  })
}
