import { type Area, Prisma } from '../../../prisma/personnel/generated/client'
import type { Segment } from '../../common/access/area-index'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'

const areas = { name: 'area', fields: Prisma.AreaScalarFieldEnum }

/** Areas by code, with the areas each lies in; codes of nothing give no row. */
export function findAreasByCode(database: Database, codes: readonly string[]): Promise<Area[]> {
  return selectByKeys(database, areas, { column: 'code' }, codes)
}

/** Every AC with the areas that it lies in. */
export async function listSegments(database: Database): Promise<Segment[]> {
  const { rows } = await database.query<Segment & { zone: string | null }>(
    `SELECT code AS constituency, district_code AS district, state_code AS state, zone_code AS zone,
            parliamentary_constituency_code AS "parliamentaryConstituency"
       FROM area WHERE kind = 'ASSEMBLY_CONSTITUENCY'`,
  )
  return rows
}
