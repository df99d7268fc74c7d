import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from '../seal/seal.scope'
import type { StationKey } from '../station/station.repository'
import { type DutyRow, dutyColumns } from './duty.columns'
import { dutyInScope } from './duty.scope'

/** A replaced or exempted person's row is kept, but serves no more. */
const isServing = `d.status NOT IN ('REPLACED', 'EXEMPTED')`

/** Who serves in these parties, by post. */
export function findMembersByParty(
  database: Database,
  scopes: DeploymentScopes,
  parties: readonly DistrictKey[],
): Promise<DutyRow[]> {
  return selectDuties(database, scopes, (parameters) => ({
    from: `${districtKeys(parties, parameters)} JOIN duty d ON d.district_code = k.district_code AND d.party_code = k.code`,
    where: isServing,
    orderBy: 'd.post, d.id',
  }))
}

/** The Sector Officers of these sectors. */
export function findSectorOfficers(
  database: Database,
  scopes: DeploymentScopes,
  sectors: readonly DistrictKey[],
): Promise<DutyRow[]> {
  return selectDuties(database, scopes, (parameters) => ({
    from: `${districtKeys(sectors, parameters)} JOIN duty d ON d.district_code = k.district_code AND d.sector_code = k.code`,
    where: `d.post = 'SECTOR_OFFICER' AND ${isServing}`,
    orderBy: 'd.id',
  }))
}

/** Duties tied to these stations themselves, not through a party: BLOs and micro-observers. */
export function findDutiesByStation(
  database: Database,
  scopes: DeploymentScopes,
  stations: readonly StationKey[],
): Promise<DutyRow[]> {
  return selectDuties(database, scopes, (parameters) => {
    const elections = parameters.add(stations.map(({ electionCode }) => electionCode))
    const [districts, codes] = toColumns(stations).map((column) => parameters.add(column))
    return {
      from: `unnest(${districts}::text[], ${codes}::text[], ${elections}::text[]) AS k(district_code, code, election_code)
        JOIN duty d ON d.district_code = k.district_code AND d.station_code = k.code AND d.election_code = k.election_code`,
      where: `${isServing} AND ${isAllotmentOpen(scopes, 'd', parameters)}`,
      orderBy: 'd.post, d.id',
    }
  })
}

/** Every duty of these people, the latest election's first; those replaced or exempted are told by their status. */
export function findDutiesByPerson(
  database: Database,
  scopes: DeploymentScopes,
  personIds: readonly string[],
): Promise<DutyRow[]> {
  return selectDuties(database, scopes, (parameters) => ({
    from: 'duty d JOIN election e ON e.code = d.election_code',
    where: `d.person_id = ANY(${parameters.add(personIds)})`,
    orderBy: 'e.counting_on DESC, d.post, d.id',
  }))
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
  scopes: DeploymentScopes,
  personIds: readonly string[],
): Promise<PlaceOfDutyRow[]> {
  const parameters = new Parameters()
  const { rows } = await database.query<PlaceOfDutyRow>(
    `SELECT "personId", "isOnRoll", "assemblyConstituency", "parliamentaryConstituency", district, state
       FROM (SELECT d.person_id AS "personId", d.post = 'BOOTH_LEVEL_OFFICER' AS "isOnRoll", a.code AS "assemblyConstituency",
                    a.parliamentary_constituency_code AS "parliamentaryConstituency", a.district_code AS district,
                    a.state_code AS state, rank() OVER (PARTITION BY d.person_id ORDER BY e.counting_on DESC) AS recency
               FROM duty d
               JOIN election e ON e.code = d.election_code
               JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
              WHERE d.person_id = ANY(${parameters.add(personIds)}) AND ${isServing}
                AND ${dutyInScope(scopes, 'd', parameters)}) AS served
      WHERE recency = 1`,
    parameters.values,
  )
  return rows
}

interface Selection {
  from: string
  where: string
  orderBy: string
}

/** The duties `d` of a selection that the viewer may see. */
async function selectDuties(
  database: Database,
  scopes: DeploymentScopes,
  select: (parameters: Parameters) => Selection,
): Promise<DutyRow[]> {
  const parameters = new Parameters()
  const { from, where, orderBy } = select(parameters)
  const { rows } = await database.query<DutyRow>(
    `SELECT ${dutyColumns(scopes, 'd', parameters)} FROM ${from}
      WHERE ${where} AND ${dutyInScope(scopes, 'd', parameters)} ORDER BY ${orderBy}`,
    parameters.values,
  )
  return rows
}

function districtKeys(keys: readonly DistrictKey[], parameters: Parameters): string {
  const [districts, codes] = toColumns(keys).map((column) => parameters.add(column))
  return `unnest(${districts}::text[], ${codes}::text[]) AS k(district_code, code)`
}
