import { PrismaClient } from '../../prisma/personnel/generated/client'
import { createAdapter, createPool } from '../common/database'
import type { Subgraph } from '../common/subgraph-server'
import { createPersonnelContext, type PersonnelContext } from './context'
import { createPersonnelSchema } from './schema'

/** The personnel subgraph over its database. */
export function createPersonnelSubgraph(config: {
  databaseUrl: string
  maxConnections: number
}): Subgraph<PersonnelContext> {
  const pool = createPool(config.databaseUrl, config)
  const prisma = new PrismaClient({ adapter: createAdapter(pool) })
  return {
    name: 'personnel',
    schema: createPersonnelSchema(),
    createContext: async () => createPersonnelContext(pool, prisma),
    checkReady: () => pool.query('SELECT 1'),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
