import { DutyStatus, type Post } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import { toDayText } from '../../common/day'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { isServing } from '../duty/duty.scope'

/** Where and when a duty would be; the day is null where the AC does not poll in the election. */
export interface DraftPlace {
  code: string
  districtCode: string
  day: Date | null
}

const isCounting = (post: string) =>
  `${post} IN ('COUNTING_SUPERVISOR', 'COUNTING_ASSISTANT', 'COUNTING_MICRO_OBSERVER')`

/** The place of a duty in an AC: of a post of the poll on its day, of a counting post on the day of counting. Null where there is none. */
export async function findDraftPlace(
  database: Database,
  { election, constituency, post }: { election: string; constituency: string; post: Post },
): Promise<DraftPlace | null> {
  const { rows } = await database.query<DraftPlace>(
    `SELECT a.code, a.district_code AS "districtCode",
            CASE WHEN ${isCounting('$3::post')} THEN e.counting_on ELSE p.poll_date END AS day
       FROM assembly_constituency a JOIN election e ON e.code = $1
       LEFT JOIN poll p ON p.election_code = e.code AND p.parliamentary_constituency_code = a.parliamentary_constituency_code
      WHERE a.code = $2`,
    [election, constituency, post],
  )
  return rows[0] ?? null
}

/** A duty that a person serves in, as far as it stands in the way of another. */
export interface DutyThatDay {
  personId: string
  id: string
  districtCode: string
  post: Post
  status: DutyStatus
  partyCode: string | null
  assemblyConstituencyCode: string
}

/** Duties of people with their day, `day`: of the poll in the AC, or of counting. */
const selectDuties = (columns = '') =>
  `SELECT d.person_id AS "personId", d.id, d.district_code AS "districtCode", d.post, d.status, d.party_code AS "partyCode",
          d.assembly_constituency_code AS "assemblyConstituencyCode"${columns}
     FROM duty d
     JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
     JOIN election e ON e.code = d.election_code
     LEFT JOIN poll p ON p.election_code = e.code AND p.parliamentary_constituency_code = a.parliamentary_constituency_code
    CROSS JOIN LATERAL (SELECT CASE WHEN ${isCounting('d.post')} THEN e.counting_on ELSE p.poll_date END AS day) AS k`

/** What these people serve in on a day, in any election. */
export async function findDutiesOfDay(
  database: Database,
  people: readonly string[],
  day: Date,
): Promise<DutyThatDay[]> {
  const { rows } = await database.query<DutyThatDay>(
    `${selectDuties()}
      WHERE d.person_id = ANY($1) AND ${isServing('d')} AND k.day = $2::date ORDER BY d.person_id, d.id`,
    [people, toDayText(day)],
  )
  return rows
}

/** A duty that a person was given and has not lost to another. */
export interface GivenDuty extends DutyThatDay {
  election: string
  /** `2024-05-07`; null where the AC does not poll in the election. */
  day: string | null
}

/** What these people serve in, and what they were exempted from, on any day and in any election. */
export async function findGivenDuties(
  database: Pick<Database, 'query'>,
  people: readonly string[],
): Promise<GivenDuty[]> {
  const { rows } = await database.query<GivenDuty>(
    `${selectDuties(', d.election_code AS election, k.day::text AS day')}
      WHERE d.person_id = ANY($1) AND d.status <> $2 ORDER BY d.person_id, d.id`,
    [people, DutyStatus.REPLACED],
  )
  return rows
}

/** Which of these people the DEO has exempted in an election: their duties say so. */
export async function findExempted(
  database: Database,
  people: readonly string[],
  election: string,
): Promise<Set<string>> {
  const { rows } = await database.query<{ personId: string }>(
    `SELECT DISTINCT d.person_id AS "personId" FROM duty d
      WHERE d.person_id = ANY($1) AND d.election_code = $2 AND d.status = $3`,
    [people, election, DutyStatus.EXEMPTED],
  )
  return new Set(rows.map(({ personId }) => personId))
}

/** Who serves in a party, with the pay level that the duty knows. */
export interface PartyMember {
  id: string
  personId: string
  partyCode: string
  post: Post
  payLevel: number | null
}

/** Who serves in each of these parties. */
export async function findPartyMembers(
  database: Pick<Database, 'query'>,
  parties: readonly DistrictKey[],
): Promise<PartyMember[]> {
  const [districts, codes] = toColumns(parties)
  const { rows } = await database.query<PartyMember>(
    `SELECT d.id, d.person_id AS "personId", d.party_code AS "partyCode", d.post, d.person_pay_level AS "payLevel"
       FROM unnest($1::text[], $2::text[]) AS k(district_code, code)
       JOIN duty d ON d.district_code = k.district_code AND d.party_code = k.code AND ${isServing('d')}
      ORDER BY d.party_code, d.post, d.id`,
    [districts, codes],
  )
  return rows
}

/** Whether a person serves in a duty of any of these ACs: then their officers may know of them. */
export async function findPlacesServed(database: Database, person: string): Promise<string[]> {
  const { rows } = await database.query<{ code: string }>(
    `SELECT DISTINCT d.assembly_constituency_code AS code FROM duty d
      WHERE d.person_id = $1 AND ${isServing('d')}`,
    [person],
  )
  return rows.map(({ code }) => code)
}
