import { type Duty, Prisma } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'
import type { StationKey } from '../station/station.repository'

const duties = { name: 'duty', fields: Prisma.DutyScalarFieldEnum }
export const dutyColumns = selectList(duties.fields, 'd')

/** A replaced or exempted person's row is kept, but serves no more. */
const isServing = (alias: string) => `${alias}.status NOT IN ('REPLACED', 'EXEMPTED')`

/** Who serves in these parties, by post. */
export function findMembersByParty(database: Database, parties: readonly DistrictKey[]): Promise<Duty[]> {
  return selectByDistrictKeys(
    database,
    duties,
    { column: 'party_code', where: isServing('t'), orderBy: 't.post, t.id' },
    parties,
  )
}

/** The Sector Officers of these sectors. */
export function findSectorOfficers(database: Database, sectors: readonly DistrictKey[]): Promise<Duty[]> {
  const where = `t.post = 'SECTOR_OFFICER' AND ${isServing('t')}`
  return selectByDistrictKeys(database, duties, { column: 'sector_code', where, orderBy: 't.id' }, sectors)
}

/** Duties tied to these stations themselves, not through a party: BLOs and micro-observers. */
export async function findDutiesByStation(
  database: Database,
  stations: readonly StationKey[],
): Promise<Duty[]> {
  const { rows } = await database.query<Duty>(
    `SELECT ${dutyColumns} FROM unnest($1::text[], $2::text[], $3::text[]) AS k(district_code, code, election_code)
       JOIN duty d ON d.district_code = k.district_code AND d.station_code = k.code AND d.election_code = k.election_code
      WHERE ${isServing('d')} ORDER BY d.post, d.id`,
    [...toColumns(stations), stations.map(({ electionCode }) => electionCode)],
  )
  return rows
}

/** Every duty of these people, the latest election's first; those replaced or exempted are told by their status. */
export async function findDutiesByPerson(database: Database, personIds: readonly string[]): Promise<Duty[]> {
  const { rows } = await database.query<Duty>(
    `SELECT ${dutyColumns} FROM duty d JOIN election e ON e.code = d.election_code
      WHERE d.person_id = ANY($1) ORDER BY e.counting_on DESC, d.post, d.id`,
    [personIds],
  )
  return rows
}

/** A duty's areas, as the chain of command above it needs them. */
export interface PlaceOfDutyRow {
  personId: string
  isOnRoll: boolean
  assemblyConstituency: string
  parliamentaryConstituency: string
  district: string
  state: string
}

/** Where these people serve in the latest election in which they do. */
export async function findPlacesOfDuty(
  database: Database,
  personIds: readonly string[],
): Promise<PlaceOfDutyRow[]> {
  const { rows } = await database.query<PlaceOfDutyRow>(
    `SELECT "personId", "isOnRoll", "assemblyConstituency", "parliamentaryConstituency", district, state
       FROM (SELECT d.person_id AS "personId", d.post = 'BOOTH_LEVEL_OFFICER' AS "isOnRoll", a.code AS "assemblyConstituency",
                    a.parliamentary_constituency_code AS "parliamentaryConstituency", a.district_code AS district,
                    a.state_code AS state, rank() OVER (PARTITION BY d.person_id ORDER BY e.counting_on DESC) AS recency
               FROM duty d
               JOIN election e ON e.code = d.election_code
               JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
              WHERE d.person_id = ANY($1) AND ${isServing('d')}) AS served
      WHERE recency = 1`,
    [personIds],
  )
  return rows
}
