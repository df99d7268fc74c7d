import { PrismaClient } from '../../prisma/training/generated/client'
import { AreaIndex } from '../common/access/area-index'
import { openScopes } from '../common/access/scope'
import { createAdapter, createPool } from '../common/database'
import type { Subgraph } from '../common/subgraph-server'
import { listSegments } from './area/area.repository'
import { createTrainingContext, type TrainingContext } from './context'
import { trainingPolicy } from './policy'
import { createTrainingSchema } from './schema'

/** The training subgraph over its database. */
export function createTrainingSubgraph(config: {
  databaseUrl: string
  maxConnections: number
}): Subgraph<TrainingContext> {
  const pool = createPool(config.databaseUrl, config)
  const prisma = new PrismaClient({ adapter: createAdapter(pool) })
  const areas = new AreaIndex(() => listSegments(pool))
  return {
    name: 'training',
    schema: createTrainingSchema(),
    createContext: async ({ viewer }) =>
      createTrainingContext(pool, prisma, await openScopes(trainingPolicy, viewer, areas)),
    checkReady: () => pool.query('SELECT 1'),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
