import type { Database } from '../../common/database'
import type { DistrictKey } from '../../common/district-key'
import { columnsOf, selectByDistrictKeys } from '../../common/select'
import { Parameters, queryKept } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from '../seal/seal.scope'
import { electionKeys, type StationKey } from '../station/station-key'
import { type DutyRow, dutyTable } from './duty.columns'
import { dutyInScope, isServing } from './duty.scope'

/** The duties of these keys, whatever became of them. */
export function findDuties(
  database: Database,
  scopes: DeploymentScopes,
  keys: readonly DistrictKey[],
): Promise<DutyRow[]> {
  const where = (parameters: Parameters) => dutyInScope(scopes, 't', parameters)
  return selectByDistrictKeys(database, dutyTable(scopes), { column: 'id', where }, keys)
}

/** Who serves in these parties, by post. */
export function findMembersByParty(
  database: Database,
  scopes: DeploymentScopes,
  parties: readonly DistrictKey[],
): Promise<DutyRow[]> {
  const where = (parameters: Parameters) => `${isServing('t')} AND ${dutyInScope(scopes, 't', parameters)}`
  const which = { column: 'party_code', where, orderBy: 't.post, t.id' }
  return selectByDistrictKeys(database, dutyTable(scopes), which, parties)
}

/** The Sector Officers of these sectors. */
export function findSectorOfficers(
  database: Database,
  scopes: DeploymentScopes,
  sectors: readonly DistrictKey[],
): Promise<DutyRow[]> {
  const where = (parameters: Parameters) =>
    `t.post = 'SECTOR_OFFICER' AND ${isServing('t')} AND ${dutyInScope(scopes, 't', parameters)}`
  const which = { column: 'sector_code', where, orderBy: 't.id' }
  return selectByDistrictKeys(database, dutyTable(scopes), which, sectors)
}

/** Duties tied to these stations themselves, not through a party, where the viewer may know: BLOs and micro-observers. */
export async function findDutiesByStation(
  database: Database,
  scopes: DeploymentScopes,
  stations: readonly StationKey[],
): Promise<DutyRow[]> {
  const parameters = new Parameters()
  const { rows } = await queryKept<DutyRow>(
    database,
    `SELECT ${columnsOf(dutyTable(scopes), parameters)} FROM ${electionKeys(stations, parameters)}
       JOIN duty t ON t.district_code = k.district_code AND t.station_code = k.code AND t.election_code = k.election_code
      WHERE ${isServing('t')} AND ${isAllotmentOpen(scopes, 't', parameters)} AND ${dutyInScope(scopes, 't', parameters)}
      ORDER BY t.post, t.id`,
    parameters,
  )
  return rows
}

/** Every duty of these people, the latest election's first; those replaced or exempted are told by their status. */
export async function findDutiesByPerson(
  database: Database,
  scopes: DeploymentScopes,
  personIds: readonly string[],
): Promise<DutyRow[]> {
  const parameters = new Parameters()
  const { rows } = await queryKept<DutyRow>(
    database,
    `SELECT ${columnsOf(dutyTable(scopes), parameters)} FROM duty t JOIN election e ON e.code = t.election_code
      WHERE t.person_id = ANY(${parameters.add(personIds)}) AND ${dutyInScope(scopes, 't', parameters)}
      ORDER BY e.counting_on DESC, t.post, t.id`,
    parameters,
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
  scopes: DeploymentScopes,
  personIds: readonly string[],
): Promise<PlaceOfDutyRow[]> {
  const parameters = new Parameters()
  const { rows } = await queryKept<PlaceOfDutyRow>(
    database,
    `SELECT "personId", "isOnRoll", "assemblyConstituency", "parliamentaryConstituency", district, state
       FROM (SELECT d.person_id AS "personId", d.post = 'BOOTH_LEVEL_OFFICER' AS "isOnRoll", a.code AS "assemblyConstituency",
                    a.parliamentary_constituency_code AS "parliamentaryConstituency", a.district_code AS district,
                    a.state_code AS state, rank() OVER (PARTITION BY d.person_id ORDER BY e.counting_on DESC) AS recency
               FROM duty d
               JOIN election e ON e.code = d.election_code
               JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
              WHERE d.person_id = ANY(${parameters.add(personIds)}) AND ${isServing('d')}
                AND ${dutyInScope(scopes, 'd', parameters)}) AS served
      WHERE recency = 1`,
    parameters,
  )
  return rows
}
