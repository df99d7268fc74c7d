import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Database } from '../database'
import { FeedQueryError, FeedRefusedError } from './feed.error'
import { fromPositionText, positionPattern } from './feed-position'
import { createPruning } from './feed-pruning'
import { type FeedPage, type Outbox, readOutbox } from './outbox'

/** What of a database's own others are told of, again whenever it changes. */
export interface FeedSource<Key extends object, State> {
  /** `/feed/places-of-duty` */
  path: string
  outbox: Outbox
  /** How things stand now with what the changes are about, each once. */
  findStates: (database: Database, keys: readonly Key[]) => Promise<State[]>
}

const mostChanges = 5_000
const expected = `expected a number from 1 to ${mostChanges}`

const queryShape = z.object({
  after: z.string().regex(positionPattern, 'expected the position of an earlier answer').optional(),
  limit: z.coerce.number(expected).int(expected).min(1, expected).max(mostChanges, expected).default(1_000),
  reader: z
    .string()
    .regex(/^[a-z][a-z-]{0,40}$/, 'expected the name of a reader')
    .optional(),
})

/** Serves `GET <path>?after=<position>&limit=<n>&reader=<name>` to other parts of the hub, which know the secret. */
export function serveFeed<Key extends object, State>(
  app: FastifyInstance,
  database: Database,
  secret: string,
  source: FeedSource<Key, State>,
): void {
  const pruning = createPruning(database, source.outbox)
  app.get(source.path, {
    onRequest: createDoor(secret),
    handler: async (request): Promise<FeedPage<State>> => {
      const { after, limit, reader } = parseAsked(queryShape, request.query)
      const position = fromPositionText(after)
      if (reader) await pruning.note(reader, position)
      const page = await readOutbox<Key>(database, source.outbox, position, limit)
      // Read after the changes, the states are never older than these.
      const changes = page.changes.length === 0 ? [] : await source.findStates(database, page.changes)
      return { ...page, changes }
    },
  })
}

const mostKeys = 1_000
/** `{ "people": […] }`, 1,000 ids at most. */
export const keysShape = z.object({ people: z.array(z.string().min(1).max(40)).max(mostKeys) })

/** Serves `POST <path>/of` with `{ "people": […] }`: how things stand with these, whatever has changed. */
export function serveStates<State>(
  app: FastifyInstance,
  database: Database,
  secret: string,
  { path, findStates }: FeedSource<{ personId: string }, State>,
): void {
  app.post(`${path}/of`, {
    onRequest: createDoor(secret),
    handler: async (request): Promise<{ changes: State[] }> => {
      const { people } = parseAsked(keysShape, request.body)
      return {
        changes: await findStates(
          database,
          people.map((personId) => ({ personId })),
        ),
      }
    },
  })
}

/** Lets in who knows the secret. */
export function createDoor(secret: string) {
  const isSecret = createComparison(secret)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
    if (isSecret(given)) return
    reply.header('www-authenticate', 'Bearer')
    throw new FeedRefusedError()
  }
}

/** Takes as long for a near guess as for a far one, whatever its length. */
function createComparison(secret: string): (given: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(secret)
  return (given) => timingSafeEqual(digest(given), expected)
}

/** @throws FeedQueryError naming all that is wrong */
export function parseAsked<Shape extends z.ZodType>(shape: Shape, input: unknown): z.output<Shape> {
  const { data, error } = shape.safeParse(input)
  if (error)
    throw new FeedQueryError(error.issues.map(({ path, message }) => `${path.join('.')}, ${message}`))
  return data
}
