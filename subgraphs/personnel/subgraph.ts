import { PrismaClient } from '../../prisma/personnel/generated/client'
import { AreaIndex } from '../common/access/area-index'
import { createScopeOpener } from '../common/access/kept-scopes'
import { createRunChange } from '../common/change/run-change'
import { createAdapter, createPool, type PoolConfig } from '../common/database'
import { serveAreas } from '../common/facts/areas-route'
import { serveFacts } from '../common/facts/facts-route'
import type { FeedConfig } from '../common/feed/feed-config'
import { observeFeed } from '../common/feed/feed-metrics'
import { serveFeed, serveStates } from '../common/feed/feed-route'
import type { PartAddress } from '../common/part-address'
import { createRequestDatabase } from '../common/request-database'
import type { Subgraph } from '../common/subgraph-server'
import { listSegments } from './area/area.repository'
import { createPersonnelContext, type PersonnelContext } from './context'
import { DutyDaysClient } from './facts/duty-days.client'
import { peopleFacts } from './facts/people.facts'
import { servePeopleByReference } from './facts/people-by-reference.route'
import { serveReadings } from './facts/readings.route'
import { peopleFactsFeed } from './feed/people-facts.feed'
import { createPlacesOfDutyReader } from './feed/places-of-duty.reader'
import { createPersonnelIntake } from './import/intake'
import { listPlacesOfDuty } from './person/person.repository'
import { RegisterWords } from './person/register-words'
import { personnelPolicy } from './policy'
import { createPersonnelSchema } from './schema'

/** The personnel subgraph over its database. */
export function createPersonnelSubgraph(
  config: PoolConfig & {
    databaseUrl: string
    /** Where places of duty are told; without it they stay as they are. */
    feed?: FeedConfig | undefined
    /** What readers of the feed of people's facts must show; without it there is no such feed. */
    feedSecret?: string | undefined
    /** Where deployment is asked until when people serve; without it whoever has a place of duty serves. */
    dutyDays?: PartAddress | undefined
  },
): Subgraph<PersonnelContext> {
  const pool = createPool(config.databaseUrl, config)
  const prisma = new PrismaClient({ adapter: createAdapter(pool) })
  const areas = new AreaIndex(() => listSegments(pool))
  const openScopes = createScopeOpener(personnelPolicy, areas)
  const dutyDays = new DutyDaysClient(config.dutyDays)
  const registerWords = new RegisterWords()
  const reader = config.feed && createPlacesOfDutyReader(pool, config.feed)
  return {
    name: 'personnel',
    schema: createPersonnelSchema(),
    pool,
    rollups: ['workforce_rollup'],
    intake: createPersonnelIntake(config.databaseUrl, pool, areas),
    createContext: async (request) => {
      const database = createRequestDatabase(pool, request)
      const placesOf = (person: string) => listPlacesOfDuty(database, person)
      const scopes = await openScopes(request.viewer, placesOf)
      return createPersonnelContext(database, prisma, request, scopes, {
        runChange: createRunChange(pool, request),
        lastDutyOf: (person, today) => dutyDays.lastDutyOf(person, today),
        registerWords,
      })
    },
    checkReady: () => pool.query('SELECT 1'),
    close: async () => {
      await Promise.all([reader?.close(), dutyDays.close()])
      await prisma.$disconnect()
      await pool.end()
    },
    observe: (registry) => {
      if (reader) observeFeed('places_of_duty', reader, registry)
    },
    extend: async (app) => {
      if (reader) app.addHook('onListen', async () => reader.start(app.log))
      else app.log.warn('places of duty are not kept up to date: PLACES_OF_DUTY_FEED_URL is not set')
      if (config.feedSecret) {
        serveFeed(app, pool, config.feedSecret, peopleFactsFeed)
        serveStates(app, pool, config.feedSecret, peopleFactsFeed)
        serveFacts(app, pool, config.feedSecret, peopleFacts)
        serveReadings(app, pool, config.feedSecret)
        servePeopleByReference(app, pool, areas, config.feedSecret)
        serveAreas(app, pool, config.feedSecret)
      }
    },
  }
}
