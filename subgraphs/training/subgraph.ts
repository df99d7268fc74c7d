import { PrismaClient } from '../../prisma/training/generated/client'
import { AreaIndex } from '../common/access/area-index'
import { openScopes } from '../common/access/scope'
import { createAdapter, createPool, type PoolConfig } from '../common/database'
import { createRequestDatabase } from '../common/request-database'
import type { Subgraph } from '../common/subgraph-server'
import { listSegments } from './area/area.repository'
import { createTrainingContext, type TrainingContext } from './context'
import { trainingPolicy } from './policy'
import { createTrainingSchema } from './schema'

/** The training subgraph over its database. */
export function createTrainingSubgraph(
  config: PoolConfig & { databaseUrl: string },
): Subgraph<TrainingContext> {
  const pool = createPool(config.databaseUrl, config)
  const prisma = new PrismaClient({ adapter: createAdapter(pool) })
  const areas = new AreaIndex(() => listSegments(pool))
  return {
    name: 'training',
    schema: createTrainingSchema(),
    pool,
    createContext: async (request) => {
      const scopes = await openScopes(trainingPolicy, request.viewer, areas)
      return createTrainingContext(createRequestDatabase(pool, request), prisma, scopes)
    },
    checkReady: () => pool.query('SELECT 1'),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
