import { PrismaClient } from '../../prisma/deployment/generated/client'
import { AreaIndex } from '../common/access/area-index'
import { openScopes } from '../common/access/scope'
import { createAdapter, createPool, type PoolConfig } from '../common/database'
import { createRequestDatabase } from '../common/request-database'
import type { Subgraph } from '../common/subgraph-server'
import { createDeploymentContext, type DeploymentContext } from './context'
import { servePlacesOfDuty } from './feed/places-of-duty.route'
import { listSegments } from './geography/geography.repository'
import { deploymentPolicy } from './policy'
import { createDeploymentSchema } from './schema'

/** The deployment subgraph over its database. */
export function createDeploymentSubgraph(
  config: PoolConfig & {
    databaseUrl: string
    /** What readers of the feed must show; without it there is no feed. */
    feedSecret?: string | undefined
  },
): Subgraph<DeploymentContext> {
  const pool = createPool(config.databaseUrl, config)
  const prisma = new PrismaClient({ adapter: createAdapter(pool) })
  const areas = new AreaIndex(() => listSegments(pool))
  return {
    name: 'deployment',
    schema: createDeploymentSchema(),
    pool,
    createContext: async (request) => {
      const scopes = await openScopes(deploymentPolicy, request.viewer, areas)
      return createDeploymentContext(createRequestDatabase(pool, request), prisma, scopes, areas)
    },
    checkReady: () => pool.query('SELECT 1'),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
    extend: async (app) => {
      if (config.feedSecret) servePlacesOfDuty(app, pool, config.feedSecret)
    },
  }
}
