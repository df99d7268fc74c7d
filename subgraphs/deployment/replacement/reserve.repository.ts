import type { Database } from '../../common/database'
import type { DutyPlace } from '../duty/duty-change.repository'

// Duties held in reserve, as replacements look for them.

/** Of these duties, in their order, the first that is in reserve and that nobody else is about to take; locked. Null where there is none. */
export async function lockFirstReserve(
  transaction: Database,
  districtCode: string,
  ids: readonly string[],
): Promise<string | null> {
  const { rows } = await transaction.query<{ id: string }>(
    `SELECT d.id FROM unnest($2::text[]) WITH ORDINALITY AS k(id, rank)
       JOIN duty d ON d.district_code = $1 AND d.id = k.id
      WHERE d.status = 'RESERVE' ORDER BY k.rank LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
    [districtCode, ids],
  )
  return rows[0]?.id ?? null
}

/** A duty held in reserve. */
export interface ReserveDuty {
  id: string
  personId: string
  assemblyConstituencyCode: string
}

/** Who is in reserve for a post: those of the AC before the others of the district, the first so many of each. */
export async function findReserve(
  transaction: Database,
  { districtCode, electionCode, assemblyConstituencyCode, post }: DutyPlace,
  { exceptId, limit }: { exceptId: string; limit: number },
): Promise<ReserveDuty[]> {
  const { rows } = await transaction.query<ReserveDuty>(
    `SELECT id, "personId", "assemblyConstituencyCode" FROM (
       (SELECT 1 AS rank, d.id, d.person_id AS "personId", d.assembly_constituency_code AS "assemblyConstituencyCode"
          FROM duty d WHERE d.assembly_constituency_code = $3 AND d.election_code = $2 AND d.post = $4::post
           AND d.status = 'RESERVE' AND d.id <> $5 ORDER BY d.id LIMIT $6)
       UNION ALL
       (SELECT 2 AS rank, d.id, d.person_id, d.assembly_constituency_code
          FROM duty d WHERE d.district_code = $1 AND d.election_code = $2 AND d.post = $4::post
           AND d.status = 'RESERVE' AND d.assembly_constituency_code <> $3 ORDER BY d.id LIMIT $6)) AS reserve
      ORDER BY rank, id`,
    [districtCode, electionCode, assemblyConstituencyCode, post, exceptId, limit],
  )
  return rows
}
