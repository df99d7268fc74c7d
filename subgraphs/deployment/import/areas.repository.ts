import type { Client } from 'pg'
import type { NamedArea } from '../../common/import/area-directory'

/** Every area of the geography by its names. */
export async function listNamedAreas(client: Client): Promise<NamedArea[]> {
  const { rows } = await client.query<NamedArea>(
    `SELECT code, name, NULL AS "districtCode", NULL AS "parliamentaryConstituencyCode" FROM state
      UNION ALL SELECT code, name, NULL, NULL FROM district
      UNION ALL SELECT code, name, NULL, NULL FROM parliamentary_constituency
      UNION ALL SELECT code, name, district_code, parliamentary_constituency_code FROM assembly_constituency`,
  )
  return rows
}
