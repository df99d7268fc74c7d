import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../common/database'
import { FeedQueryError, FeedRefusedError } from './feed.error'
import { fromPositionText, positionPattern } from './feed-position'
import { readPlacesOfDuty } from './places-of-duty.feed'

const mostChanges = 5_000

const queryShape = z.object({
  after: z.string().regex(positionPattern, 'expected the position of an earlier answer').optional(),
  limit: z.coerce
    .number(`expected a number from 1 to ${mostChanges}`)
    .int(`expected a number from 1 to ${mostChanges}`)
    .min(1, `expected a number from 1 to ${mostChanges}`)
    .max(mostChanges, `expected a number from 1 to ${mostChanges}`)
    .default(1_000),
})

/** Serves `GET /feed/places-of-duty?after=<position>&limit=<n>` to other parts of the hub, which know the secret. */
export function servePlacesOfDuty(app: FastifyInstance, database: Database, secret: string): void {
  const isSecret = createComparison(secret)
  app.get('/feed/places-of-duty', {
    onRequest: async (request, reply) => {
      const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
      if (isSecret(given)) return
      reply.header('www-authenticate', 'Bearer')
      throw new FeedRefusedError()
    },
    handler: async (request) => {
      const { after, limit } = parseQuery(request.query)
      return readPlacesOfDuty(database, fromPositionText(after), limit)
    },
  })
}

/** Takes as long for a near guess as for a far one, whatever its length. */
function createComparison(secret: string): (given: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(secret)
  return (given) => timingSafeEqual(digest(given), expected)
}

function parseQuery(query: unknown): z.output<typeof queryShape> {
  const { data, error } = queryShape.safeParse(query)
  if (error)
    throw new FeedQueryError(error.issues.map(({ path, message }) => `${path.join('.')}, ${message}`))
  return data
}
