import { PrismaClient } from '../../prisma/deployment/generated/client'
import { createAdapter, createPool } from '../common/database'
import type { Subgraph } from '../common/subgraph-server'
import { createDeploymentContext, type DeploymentContext } from './context'
import { createDeploymentSchema } from './schema'

/** The deployment subgraph over its database. */
export function createDeploymentSubgraph(config: {
  databaseUrl: string
  maxConnections: number
}): Subgraph<DeploymentContext> {
  const pool = createPool(config.databaseUrl, config)
  const prisma = new PrismaClient({ adapter: createAdapter(pool) })
  return {
    name: 'deployment',
    schema: createDeploymentSchema(),
    createContext: async () => createDeploymentContext(pool, prisma),
    checkReady: () => pool.query('SELECT 1'),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
