import { type Duty, type DutyStatus, type Post, Prisma } from '../../../prisma/deployment/generated/client'
import { districtOfPart } from '../../../prisma/keys'
import { nextVersion } from '../../common/change/version'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { toDayText } from '../../common/day'
import { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { dutyInScope, isServing } from './duty.scope'

// The table of duties as changes write it. What is read for answers is in duty.repository.ts.

const columns = selectList(Prisma.DutyScalarFieldEnum, 'd')

/** The duty itself, locked until the transaction ends; null where the viewer may not know of it. */
export async function lockDuty(
  transaction: Database,
  scopes: DeploymentScopes,
  id: string,
): Promise<Duty | null> {
  const parameters = new Parameters()
  const { rows } = await transaction.query<Duty>(
    `SELECT ${columns} FROM duty d
      WHERE d.district_code = ${parameters.add(districtOfPart(id))} AND d.id = ${parameters.add(id)}
        AND ${dutyInScope(scopes, 'd', parameters)} FOR UPDATE`,
    parameters.values,
  )
  return rows[0] ?? null
}

/** Where a duty is, besides its AC. */
export interface DutyPlace {
  districtCode: string
  electionCode: string
  assemblyConstituencyCode: string
  post: Post
  status: DutyStatus
  partyCode: string | null
  sectorCode: string | null
  stationCode: string | null
}

/** Somebody to be given a duty, with what a duty keeps of them. */
export interface Draftee {
  personId: string
  name: string
  gender: string
  payLevel: number | null
}

/** Writes a new duty; gives its id, the next of the district. One who waits for another to be given theirs waits here. */
export async function insertDuty(
  transaction: Database,
  place: DutyPlace,
  { personId, name, gender, payLevel }: Draftee,
): Promise<string> {
  const prefix = `${place.electionCode}-${place.districtCode}-`
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtext('duty serial'), hashtext($1))`, [prefix])
  const { rows } = await transaction.query<{ id: string }>(
    `INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status, party_code,
            sector_code, station_code, person_name, person_gender, person_pay_level)
     VALUES ($1, $2::text || lpad((1 + coalesce((SELECT right(d.id, 7)::int FROM duty d
              WHERE d.district_code = $1 AND d.id > $2 AND d.id < ($2::text || 'A') ORDER BY d.id DESC LIMIT 1), 0))::text, 7, '0'),
            $3, $4, $5, $6::post, $7::duty_status, $8, $9, $10, $11, $12::gender, $13::smallint)
     RETURNING id`,
    [
      ...[
        place.districtCode,
        prefix,
        place.electionCode,
        place.assemblyConstituencyCode,
        personId,
        place.post,
      ],
      ...[place.status, place.partyCode, place.sectorCode, place.stationCode, name, gender, payLevel],
    ],
  )
  return rows[0]?.id ?? ''
}

/** Moves a duty that is there to another place. */
export async function moveDuty(transaction: Database, id: string, place: DutyPlace): Promise<void> {
  await transaction.query(
    `UPDATE duty d SET assembly_constituency_code = $3, post = $4::post, status = $5::duty_status, party_code = $6,
            sector_code = $7, station_code = $8, ${nextVersion}
      WHERE d.district_code = $1 AND d.id = $2`,
    [
      ...[place.districtCode, id, place.assemblyConstituencyCode, place.post, place.status],
      ...[place.partyCode, place.sectorCode, place.stationCode],
    ],
  )
}

export async function setDutyStatus(
  transaction: Database,
  { districtCode, id }: Pick<Duty, 'districtCode' | 'id'>,
  status: DutyStatus,
): Promise<void> {
  await transaction.query(
    `UPDATE duty d SET status = $3::duty_status, ${nextVersion} WHERE d.district_code = $1 AND d.id = $2`,
    [districtCode, id, status],
  )
}

/** Ends what a person serves in in an election, as exempted. */
export async function exemptDuties(
  transaction: Database,
  { personId, electionCode }: Pick<Duty, 'personId' | 'electionCode'>,
): Promise<void> {
  await transaction.query(
    `UPDATE duty d SET status = 'EXEMPTED', ${nextVersion}
      WHERE d.person_id = $1 AND d.election_code = $2 AND ${isServing('d')}`,
    [personId, electionCode],
  )
}

/** Waits for whoever gives this person a duty on this day, so that what is read afterwards is true until the transaction ends. */
export async function claimDay(transaction: Database, person: string, day: Date): Promise<void> {
  await transaction.query(
    `INSERT INTO duty_day (person_id, day) VALUES ($1, $2::date) ON CONFLICT (person_id, day) DO UPDATE SET day = excluded.day`,
    [person, toDayText(day)],
  )
}

/** The duties of an election in which a person serves, locked until the transaction ends. */
export async function lockServedDuties(
  transaction: Database,
  { person, election }: { person: string; election: string },
): Promise<{ districtCode: string; assemblyConstituencyCode: string }[]> {
  const { rows } = await transaction.query<{ districtCode: string; assemblyConstituencyCode: string }>(
    `SELECT d.district_code AS "districtCode", d.assembly_constituency_code AS "assemblyConstituencyCode" FROM duty d
      WHERE d.person_id = $1 AND d.election_code = $2 AND ${isServing('d')}
      ORDER BY d.district_code, d.id FOR UPDATE`,
    [person, election],
  )
  return rows
}
