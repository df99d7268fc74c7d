import { z } from 'zod'
import { type PollingStation, Prisma } from '../../../prisma/deployment/generated/client'
import { constituencyOfStation } from '../../../prisma/keys'
import { inScope } from '../../common/access/scope'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { sortableText } from '../../common/page'
import { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from '../seal/seal.scope'
import { stationInScope } from './station.scope'

/** A station as the viewer may know it. */
export type StationRow = PollingStation & {
  /** Whether the viewer may not know yet who serves there. */
  isSealed: boolean
}

/** Stations are listed by number, then auxiliary letter: what a cursor holds. */
export const stationSortKey = z.tuple([z.int().min(0).max(32_767), sortableText])
export type StationSortKey = z.infer<typeof stationSortKey>

/** The first stations of each of these ACs in an election: one index range an AC, `size` rows at most of each. */
export async function listStationsByConstituency(
  database: Database,
  scopes: DeploymentScopes,
  constituencies: readonly string[],
  { election, after, size }: { election: string; after: StationSortKey | undefined; size: number },
): Promise<StationRow[]> {
  const parameters = new Parameters()
  const [codes, number, auxiliary] = [constituencies, after?.[0] ?? -1, after?.[1] ?? ''].map((value) =>
    parameters.add(value),
  )
  const { rows } = await database.query<StationRow>(
    `SELECT ${stationColumns(scopes, parameters)} FROM unnest(${codes}::text[]) AS k(code) CROSS JOIN LATERAL (
       SELECT * FROM polling_station s
        WHERE s.assembly_constituency_code = k.code AND s.election_code = ${parameters.add(election)}
          AND (s.number, s.auxiliary) > (${number}, ${auxiliary}) AND ${stationInScope(scopes, parameters)}
        ORDER BY s.number, s.auxiliary LIMIT ${parameters.add(size)}) AS s`,
    parameters.values,
  )
  return rows
}

/** How many stations these ACs have in an election, from the rollup; none of an AC that is not inside. */
export async function countStationsByConstituency(
  database: Database,
  { places }: DeploymentScopes,
  election: string,
  constituencies: readonly string[],
): Promise<{ constituency: string; stations: number }[]> {
  const parameters = new Parameters()
  const { rows } = await database.query<{ constituency: string; stations: number }>(
    `SELECT r.assembly_constituency_code AS constituency, r.stations FROM deployment_rollup r
      WHERE r.election_code = ${parameters.add(election)} AND r.assembly_constituency_code = ANY(${parameters.add(constituencies)})
        AND ${inScope(places, { constituency: 'r.assembly_constituency_code' }, parameters)}`,
    parameters.values,
  )
  return rows
}

/** Stations by code in the election given, or else in the latest that lists them. */
export async function findStationsByCode(
  database: Database,
  scopes: DeploymentScopes,
  codes: readonly string[],
  election: string | null,
): Promise<StationRow[]> {
  const parameters = new Parameters()
  const [keys, constituencies] = [codes, codes.map(constituencyOfStation)].map((column) =>
    parameters.add(column),
  )
  const only = parameters.add(election)
  const { rows } = await database.query<StationRow>(
    `SELECT DISTINCT ON (s.code) ${stationColumns(scopes, parameters)}
       FROM unnest(${keys}::text[], ${constituencies}::text[]) AS k(code, constituency)
       JOIN assembly_constituency a ON a.code = k.constituency
       JOIN polling_station s ON s.district_code = a.district_code AND s.code = k.code
       JOIN election e ON e.code = s.election_code
      WHERE (${only}::text IS NULL OR s.election_code = ${only}) AND ${stationInScope(scopes, parameters)}
      ORDER BY s.code, e.counting_on DESC`,
    parameters.values,
  )
  return rows
}

/** A station as one election lists it. */
export interface StationKey extends DistrictKey {
  electionCode: string
}

export async function findStations(
  database: Database,
  scopes: DeploymentScopes,
  keys: readonly StationKey[],
): Promise<StationRow[]> {
  const parameters = new Parameters()
  const elections = parameters.add(keys.map(({ electionCode }) => electionCode))
  const [districts, codes] = toColumns(keys).map((column) => parameters.add(column))
  const { rows } = await database.query<StationRow>(
    `SELECT ${stationColumns(scopes, parameters)}
       FROM unnest(${districts}::text[], ${codes}::text[], ${elections}::text[]) AS k(district_code, code, election_code)
       JOIN polling_station s USING (district_code, code, election_code) WHERE ${stationInScope(scopes, parameters)}`,
    parameters.values,
  )
  return rows
}

/** Stations of these sectors, by number. */
export async function findStationsBySector(
  database: Database,
  scopes: DeploymentScopes,
  sectors: readonly DistrictKey[],
): Promise<StationRow[]> {
  const parameters = new Parameters()
  const [districts, codes] = toColumns(sectors).map((column) => parameters.add(column))
  const { rows } = await database.query<StationRow>(
    `SELECT ${stationColumns(scopes, parameters)} FROM unnest(${districts}::text[], ${codes}::text[]) AS k(district_code, code)
       JOIN polling_station s ON s.district_code = k.district_code AND s.sector_code = k.code
      WHERE ${stationInScope(scopes, parameters)} ORDER BY s.number, s.auxiliary`,
    parameters.values,
  )
  return rows
}

function stationColumns(scopes: DeploymentScopes, parameters: Parameters): string {
  return `${selectList(Prisma.PollingStationScalarFieldEnum, 's')}, NOT ${isAllotmentOpen(scopes, 's', parameters)} AS "isSealed"`
}
