import { PrismaClient } from '../../prisma/training/generated/client'
import { AreaIndex } from '../common/access/area-index'
import { createScopeOpener } from '../common/access/kept-scopes'
import { createRunChange } from '../common/change/run-change'
import { createAdapter, createPool, type PoolConfig } from '../common/database'
import { serveAreas } from '../common/facts/areas-route'
import { PeopleByReferenceClient } from '../common/facts/people-by-reference.client'
import { serveFeed, serveStates } from '../common/feed/feed-route'
import type { PartAddress } from '../common/part-address'
import { createRequestDatabase } from '../common/request-database'
import type { Subgraph } from '../common/subgraph-server'
import { listSegments } from './area/area.repository'
import { createTrainingContext, type TrainingContext } from './context'
import { coursesDoneFeed } from './feed/courses-done.feed'
import { createTrainingIntake } from './import/intake'
import { trainingPolicy } from './policy'
import { createTrainingSchema } from './schema'

/** The training subgraph over its database. */
export function createTrainingSubgraph(
  config: PoolConfig & {
    databaseUrl: string
    /** What readers of the feed of courses done must show; without it there is no feed. */
    feedSecret?: string | undefined
    /** Where the register is asked whom a list of attendance names; without it nobody is found. */
    register?: PartAddress | undefined
  },
): Subgraph<TrainingContext> {
  const pool = createPool(config.databaseUrl, config)
  const prisma = new PrismaClient({ adapter: createAdapter(pool) })
  const areas = new AreaIndex(() => listSegments(pool))
  const openScopes = createScopeOpener(trainingPolicy, areas)
  const register = new PeopleByReferenceClient(config.register, 'training')
  return {
    name: 'training',
    schema: createTrainingSchema(),
    pool,
    rollups: ['training_rollup', 'certificate_rollup'],
    intake: createTrainingIntake(config.databaseUrl, register),
    createContext: async (request) => {
      const scopes = await openScopes(request.viewer)
      const database = createRequestDatabase(pool, request)
      return createTrainingContext(database, prisma, request, scopes, createRunChange(pool, request))
    },
    checkReady: () => pool.query('SELECT 1'),
    close: async () => {
      await register.close()
      await prisma.$disconnect()
      await pool.end()
    },
    extend: async (app) => {
      if (!config.feedSecret) return
      serveFeed(app, pool, config.feedSecret, coursesDoneFeed)
      serveStates(app, pool, config.feedSecret, coursesDoneFeed)
      serveAreas(app, pool, config.feedSecret)
    },
  }
}
