import type { Client } from 'pg'
import type { Post } from '../../../prisma/deployment/generated/enums'
import { personTold } from '../../common/import/person-reference'
import { sameDuty } from './duties.repository'

/** A row that gives somebody a duty, or another place, or calls them from the reserve. */
export interface JudgedRow {
  line: number
  personId: string
  election: string
  constituencyCode: string
  districtCode: string
  /** `2024-05-07` */
  day: string
  post: Post
  /** The party of the duty as it will be. */
  partyCode: string | null
  /** The duty that is there already. */
  moving: string | null
  /** By which column the list tells the person, and how. */
  column: string
  value: string
}

/** The rows of `incoming` of which it must be asked whether the person is eligible; not those that only tell how far a duty is. */
export async function findDutiesToJudge(client: Client): Promise<JudgedRow[]> {
  const { rows } = await client.query<JudgedRow>(
    `SELECT i.line, i.person AS "personId", i.election_code AS election, i.constituency_code AS "constituencyCode",
            i.district_code AS "districtCode", i.day::text AS day, i.post, coalesce(i.party_code, d.party_code) AS "partyCode",
            d.id AS moving, ${personTold('i')}
       FROM incoming i LEFT JOIN duty d ON ${sameDuty}
      WHERE d.id IS NULL OR (d.status = 'RESERVE' AND i.status IN ('DRAFTED', 'IN_PARTY'))
         OR (coalesce(i.party_code, d.party_code), coalesce(i.sector_code, d.sector_code), coalesce(i.station_code, d.station_code))
            IS DISTINCT FROM (d.party_code, d.sector_code, d.station_code)
      ORDER BY i.line`,
  )
  return rows
}

/** Keeps others from filling posts of these rows' parties, so that their members are who they are until the transaction ends. */
export async function lockParties(client: Client, judged: readonly JudgedRow[]): Promise<void> {
  const parties = new Map(judged.map(({ partyCode, districtCode }) => [partyCode, districtCode]))
  parties.delete(null)
  if (parties.size === 0) return
  await client.query(
    `SELECT FROM polling_party p JOIN unnest($1::text[], $2::text[]) AS k(district_code, code)
         ON p.district_code = k.district_code AND p.code = k.code
      ORDER BY p.district_code, p.code FOR NO KEY UPDATE OF p`,
    [[...parties.values()], [...parties.keys()]],
  )
}

/** Takes the rows of these lines out of `incoming`. */
export async function rejectLines(client: Client, lines: readonly number[]): Promise<void> {
  if (lines.length > 0) await client.query('DELETE FROM incoming WHERE line = ANY($1::int[])', [lines])
}
