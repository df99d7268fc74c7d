import type { Segment } from '../../common/access/area-index'
import type { Database } from '../../common/database'

/** Every AC with the areas that it lies in. */
export async function listSegments(database: Database): Promise<Segment[]> {
  const { rows } = await database.query<Segment & { zone: string | null }>(
    `SELECT code AS constituency, district_code AS district, state_code AS state, zone_code AS zone,
            parliamentary_constituency_code AS "parliamentaryConstituency"
       FROM area WHERE kind = 'ASSEMBLY_CONSTITUENCY'`,
  )
  return rows
}
