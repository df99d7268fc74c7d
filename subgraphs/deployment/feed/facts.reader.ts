import type { Pool, PoolClient } from 'pg'
import type { z } from 'zod'
import { FeedClient } from '../../common/feed/feed-client'
import type { FeedConfig } from '../../common/feed/feed-config'
import { applyAt, type FeedPlace, openFeedPlace } from '../../common/feed/feed-place'
import { fromPositionText } from '../../common/feed/feed-position'
import { createPruning } from '../../common/feed/feed-pruning'
import { FeedReader, type FeedStep } from '../../common/feed/feed-reader'
import { readOutbox } from '../../common/feed/outbox'
import { coursesDoneShape, writeCoursesDone } from './courses-done.repository'
import { type DutyChange, dutyOutbox, dutyReaders } from './duty-outbox'
import { personFactsShape, writePersonFacts } from './person-facts.repository'

/** What others know of the people on duty, and how duties take it over. */
interface FactSource<Shape extends z.ZodType> {
  what: string
  /** The name under which feeds and the outbox know the reader. */
  reader: string
  shape: Shape
  write: (client: PoolClient, facts: readonly z.output<Shape>[]) => Promise<void>
  /** Rows of `feed_position`: how far the feed was read, and how far the outbox of duties whose people were asked for. */
  places: { feed: number; asked: number }
}

/** Keeps what duties know of their people like personnel's register. */
export function createPeopleFactsReader(pool: Pool, config: FeedConfig): FeedReader {
  return createFactsReader(pool, config, {
    what: 'names, genders and pay levels of people on duty',
    reader: dutyReaders.peopleFacts,
    shape: personFactsShape,
    write: writePersonFacts,
    places: { feed: 1, asked: 2 },
  })
}

/** Keeps what duties know of their people's training like training's enrolments. */
export function createCoursesDoneReader(pool: Pool, config: FeedConfig): FeedReader {
  return createFactsReader(pool, config, {
    what: 'courses done by people on duty',
    reader: dutyReaders.coursesDone,
    shape: coursesDoneShape,
    write: writeCoursesDone,
    places: { feed: 3, asked: 4 },
  })
}

/**
 * Each step asks for the people of duties that are new or moved, then reads what has changed of people. The first moves the
 * place of the second too: of two processes the one that is late writes nothing, so that no older fact comes after a newer.
 */
function createFactsReader<Shape extends z.ZodType>(
  pool: Pool,
  config: FeedConfig,
  source: FactSource<Shape>,
): FeedReader {
  const client = new FeedClient(config, source.reader, source.shape)
  const pruning = createPruning(pool, dutyOutbox)
  return new FeedReader({
    what: source.what,
    pollMs: config.pollMs,
    close: () => client.close(),
    readPage: async (signal) => {
      const asked = await askForNew(pool, client, source, pruning, signal)
      const read = asked && (await readChanges(pool, client, source, signal))
      return read && combine(asked, read)
    },
  })
}

/** The most people that a feed tells of at once. */
const pageSize = 1_000

async function askForNew<Shape extends z.ZodType>(
  pool: Pool,
  client: FeedClient<Shape>,
  { places, write, reader }: FactSource<Shape>,
  pruning: ReturnType<typeof createPruning>,
  signal: AbortSignal,
): Promise<FeedStep | null> {
  const [feed, asked] = [await openFeedPlace(pool, places.feed), await openFeedPlace(pool, places.asked)]
  const position = fromPositionText(asked.position)
  await pruning.note(reader, position)
  const page = await readOutbox<DutyChange>(pool, dutyOutbox, position, pageSize)
  if (page.changes.length === 0) return { ...page, position: asked.position }
  const people = [...new Set(page.changes.map(({ personId }) => personId))]
  const { changes } = await client.find(people, signal)
  const moves = [
    [feed, feed.position],
    [asked, page.position],
  ] satisfies [FeedPlace, string][]
  return (await applyAt(pool, moves, (transaction) => write(transaction, changes))) ? page : null
}

async function readChanges<Shape extends z.ZodType>(
  pool: Pool,
  client: FeedClient<Shape>,
  { places, write }: FactSource<Shape>,
  signal: AbortSignal,
): Promise<FeedStep | null> {
  const place = await openFeedPlace(pool, places.feed)
  const page = await client.read(place.position, signal)
  if (page.changes.length === 0) return { ...page, position: place.position }
  const isTaken = await applyAt(pool, [[place, page.position]], (transaction) =>
    write(transaction, page.changes),
  )
  return isTaken ? page : null
}

/** The older of the two tells how far behind duties are. */
function combine(asked: FeedStep, read: FeedStep): FeedStep {
  const lags = [asked.lagSeconds, read.lagSeconds].filter((lag) => lag !== null)
  return {
    position: read.position,
    lagSeconds: lags.length === 0 ? null : Math.max(...lags),
    waitingSeconds: Math.max(asked.waitingSeconds, read.waitingSeconds),
    hasMore: asked.hasMore || read.hasMore,
  }
}
