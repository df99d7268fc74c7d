import { PrismaClient } from '../../prisma/training/generated/client'
import { createAdapter, createPool } from '../common/database'
import type { Subgraph } from '../common/subgraph-server'
import { createTrainingContext, type TrainingContext } from './context'
import { createTrainingSchema } from './schema'

/** The training subgraph over its database. */
export function createTrainingSubgraph(config: {
  databaseUrl: string
  maxConnections: number
}): Subgraph<TrainingContext> {
  const pool = createPool(config.databaseUrl, config)
  const prisma = new PrismaClient({ adapter: createAdapter(pool) })
  return {
    name: 'training',
    schema: createTrainingSchema(),
    createContext: async () => createTrainingContext(pool, prisma),
    checkReady: () => pool.query('SELECT 1'),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
