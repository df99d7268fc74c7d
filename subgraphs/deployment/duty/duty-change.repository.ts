import { type Duty, type DutyStatus, Post, Prisma } from '../../../prisma/deployment/generated/client'
import { districtOfPart } from '../../../prisma/keys'
import { nextVersion } from '../../common/change/version'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import type { DistrictKey } from '../../common/district-key'
import { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { dutyInScope } from './duty.scope'

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
      WHERE d.person_id = $1 AND d.election_code = $2 AND d.status NOT IN ('REPLACED', 'EXEMPTED')`,
    [personId, electionCode],
  )
}

/** Waits for whoever gives this person a duty on this day, so that what is read afterwards is true until the transaction ends. */
export async function claimDay(transaction: Database, person: string, day: Date): Promise<void> {
  await transaction.query(
    `INSERT INTO duty_day (person_id, day) VALUES ($1, $2::date) ON CONFLICT (person_id, day) DO UPDATE SET day = excluded.day`,
    [person, day.toISOString().slice(0, 10)],
  )
}

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

/** What a duty is tied to, where only one may be of a post: a party, a sector or a station. */
export interface Seat {
  kind: 'party' | 'sector' | 'station'
  key: DistrictKey
  electionCode: string
}

/** A party, sector or station as far as a draft looks at it. */
export interface SeatRow {
  assemblyConstituencyCode: string
  /** Of a party: its size, and whether it stands in reserve. */
  size: number | null
  isReserve: boolean | null
}

const seatTables = { party: 'polling_party', sector: 'sector', station: 'polling_station' } as const

/** Locks a party, sector or station: of two who fill a post in it the second waits, and sees the first's. Null where there is none. */
export async function lockSeat(
  transaction: Database,
  { kind, key, electionCode }: Seat,
): Promise<SeatRow | null> {
  const more = kind === 'party' ? 't.size, t.is_reserve' : 'NULL::int AS size, NULL::boolean'
  const { rows } = await transaction.query<SeatRow>(
    `SELECT t.assembly_constituency_code AS "assemblyConstituencyCode", ${more} AS "isReserve" FROM ${seatTables[kind]} t
      WHERE t.district_code = $1 AND t.code = $2 AND t.election_code = $3 FOR NO KEY UPDATE`,
    [key.districtCode, key.code, electionCode],
  )
  return rows[0] ?? null
}

/** Who holds a post there, but for one duty; null where nobody does. */
export async function findSeatHolder(
  transaction: Database,
  { kind, key, electionCode }: Seat,
  post: Post,
  exceptId: string | null,
): Promise<string | null> {
  const { rows } = await transaction.query<{ id: string }>(
    `SELECT d.id FROM duty d WHERE d.district_code = $1 AND d.${kind}_code = $2 AND d.election_code = $3 AND d.post = $4::post
        AND d.status NOT IN ('REPLACED', 'EXEMPTED') AND d.id IS DISTINCT FROM $5 LIMIT 1`,
    [key.districtCode, key.code, electionCode, post, exceptId],
  )
  return rows[0]?.id ?? null
}
