import type { Pool } from 'pg'
import { type Area, Prisma } from '../../../prisma/personnel/generated/client'
import { selectByKeys } from '../../common/select'

const areas = { name: 'area', fields: Prisma.AreaScalarFieldEnum }

/** Areas by code, with the areas each lies in; codes of nothing give no row. */
export function findAreasByCode(pool: Pool, codes: readonly string[]): Promise<Area[]> {
  return selectByKeys(pool, areas, { column: 'code' }, codes)
}
