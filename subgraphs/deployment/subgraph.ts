import { PrismaClient } from '../../prisma/deployment/generated/client'
import { AreaIndex } from '../common/access/area-index'
import { createScopeOpener } from '../common/access/kept-scopes'
import { createRunChange } from '../common/change/run-change'
import { createAdapter, createPool, type PoolConfig } from '../common/database'
import { serveFacts } from '../common/facts/facts-route'
import { PeopleByReferenceClient } from '../common/facts/people-by-reference.client'
import type { FeedConfig } from '../common/feed/feed-config'
import { observeFeed } from '../common/feed/feed-metrics'
import { serveFeed } from '../common/feed/feed-route'
import type { PartAddress } from '../common/part-address'
import { createRequestDatabase } from '../common/request-database'
import type { Subgraph } from '../common/subgraph-server'
import { createDeploymentContext, type DeploymentContext } from './context'
import { defaultEligibilitySettings, type EligibilitySettings } from './eligibility/eligibility.settings'
import { PeopleFactsClient } from './eligibility/people-facts.client'
import { dutyDays } from './facts/duty-days.facts'
import { createCoursesDoneReader, createPeopleFactsReader } from './feed/facts.reader'
import { placesOfDutyFeed } from './feed/places-of-duty.feed'
import { listSegments } from './geography/geography.repository'
import { createDeploymentIntake } from './import/intake'
import type { ListEligibility } from './import/list-eligibility'
import { deploymentPolicy } from './policy'
import { createDeploymentSchema } from './schema'

/** Of thousands of people at a time more is told than of the few of a change. */
const batchTimeoutMs = 15_000

/** The deployment subgraph over its database. */
export function createDeploymentSubgraph(
  config: PoolConfig & {
    databaseUrl: string
    /** What readers of the feed must show; without it there is no feed. */
    feedSecret?: string | undefined
    /** Where names, genders and pay levels of people are told; without it duties know what they knew. */
    peopleFacts?: FeedConfig | undefined
    /** The same of courses done. */
    coursesDone?: FeedConfig | undefined
    /** Where the register is asked of people who are to be drafted; without it nobody is. */
    register?: PartAddress | undefined
    eligibility?: EligibilitySettings | undefined
    /** The parts that keep copies of the ACs, `http://<training>/facts/areas`. */
    areaCopies?: readonly PartAddress[] | undefined
  },
): Subgraph<DeploymentContext> {
  const pool = createPool(config.databaseUrl, config)
  const prisma = new PrismaClient({ adapter: createAdapter(pool) })
  const areas = new AreaIndex(() => listSegments(pool))
  const openScopes = createScopeOpener(deploymentPolicy, areas)
  const peopleFacts = config.peopleFacts && createPeopleFactsReader(pool, config.peopleFacts)
  const coursesDone = config.coursesDone && createCoursesDoneReader(pool, config.coursesDone)
  const register = new PeopleFactsClient(config.register)
  const settings = config.eligibility ?? defaultEligibilitySettings
  const references = new PeopleByReferenceClient(config.register, 'duty')
  const listed = new PeopleFactsClient(config.register, batchTimeoutMs)
  const eligibility: ListEligibility = {
    findPeople: (people) => listed.find(people),
    noteReadings: (reader, readings) => listed.noteReadings(reader, readings),
    settings,
  }
  return {
    name: 'deployment',
    schema: createDeploymentSchema(),
    pool,
    rollups: ['deployment_rollup'],
    intake: createDeploymentIntake(config.databaseUrl, {
      ...{ references, eligibility, areaCopies: config.areaCopies ?? [] },
    }),
    createContext: async (request) => {
      const scopes = await openScopes(request.viewer)
      return createDeploymentContext(createRequestDatabase(pool, request), prisma, request, scopes, areas, {
        viewer: request.viewer,
        eligibilitySource: {
          findPeople: (people) => register.find(people),
          noteReading: (person, reasons) =>
            register.noteReadings(request, [
              { people: [person], fields: reasons.flatMap(({ privateFields }) => privateFields) },
            ]),
          settings,
        },
        runChange: createRunChange(pool, request),
      })
    },
    checkReady: () => pool.query('SELECT 1'),
    close: async () => {
      await Promise.all([peopleFacts?.close(), coursesDone?.close(), register.close()])
      await Promise.all([references.close(), listed.close()])
      await prisma.$disconnect()
      await pool.end()
    },
    observe: (registry) => {
      if (peopleFacts) observeFeed('people_facts', peopleFacts, registry)
      if (coursesDone) observeFeed('courses_done', coursesDone, registry)
    },
    extend: async (app) => {
      if (config.feedSecret) {
        serveFeed(app, pool, config.feedSecret, placesOfDutyFeed)
        serveFacts(app, pool, config.feedSecret, dutyDays)
      }
      if (!config.areaCopies?.length)
        app.log.warn('lists of constituencies are not taken: AREA_COPY_URLS is not set')
      if (!config.register) app.log.warn('nobody can be drafted: PEOPLE_FACTS_URL is not set')
      if (peopleFacts) app.addHook('onListen', async () => peopleFacts.start(app.log))
      else app.log.warn('names of people on duty are not kept up to date: PEOPLE_FACTS_FEED_URL is not set')
      if (coursesDone) app.addHook('onListen', async () => coursesDone.start(app.log))
      else app.log.warn('courses done are not kept up to date: COURSES_DONE_FEED_URL is not set')
    },
  }
}
