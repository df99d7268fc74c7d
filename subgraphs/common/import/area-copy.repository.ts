import type { Client, ClientBase } from 'pg'
import type { NamedArea } from './area-directory'

/** Every area by its names, of a database that keeps a copy of deployment's geography. */
export async function listCopiedAreas(client: Client): Promise<NamedArea[]> {
  const { rows } = await client.query<NamedArea>(
    `SELECT code, name, district_code AS "districtCode", parliamentary_constituency_code AS "parliamentaryConstituencyCode"
       FROM area`,
  )
  return rows
}

/** Takes over into such a copy what deployment knows of ACs. Gives how many changed. */
export async function takeOverConstituencies(
  client: ClientBase,
  areas: readonly NamedArea[],
): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE area a SET name = k.name, district_code = k.district_code, parliamentary_constituency_code = k.pc_code
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS k(code, name, district_code, pc_code)
      WHERE a.code = k.code AND (a.name, a.district_code, a.parliamentary_constituency_code)
            IS DISTINCT FROM (k.name, k.district_code, k.pc_code)`,
    [
      areas.map(({ code }) => code),
      areas.map(({ name }) => name),
      areas.map(({ districtCode }) => districtCode),
      areas.map(({ parliamentaryConstituencyCode }) => parliamentaryConstituencyCode),
    ],
  )
  return rowCount ?? 0
}
