import { type Area, Prisma } from '../../../prisma/personnel/generated/client'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'

const areas = { name: 'area', fields: Prisma.AreaScalarFieldEnum }

/** Areas by code, with the areas each lies in; codes of nothing give no row. */
export function findAreasByCode(database: Database, codes: readonly string[]): Promise<Area[]> {
  return selectByKeys(database, areas, { column: 'code' }, codes)
}
