import { z } from 'zod'
import { type PollingStation, Prisma } from '../../../prisma/deployment/generated/client'
import { constituencyOfStation } from '../../../prisma/keys'
import { inScope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import type { DistrictKey } from '../../common/district-key'
import { sortableText } from '../../common/page'
import { columnsOf, selectByDistrictKeys, type Table } from '../../common/select'
import { Parameters, queryKept } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from '../seal/seal.scope'
import { stationInScope } from './station.scope'
import { electionKeys, type StationKey } from './station-key'

/** A station as the viewer may know it. */
export type StationRow = PollingStation & {
  /** Whether the viewer may not know yet who serves there. */
  isSealed: boolean
}

const stations = (scopes: DeploymentScopes): Table => ({
  name: 'polling_station',
  fields: Prisma.PollingStationScalarFieldEnum,
  computed: (parameters) => `NOT ${isAllotmentOpen(scopes, 't', parameters)} AS "isSealed"`,
})

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
  const { rows } = await queryKept<StationRow>(
    database,
    `SELECT ${columnsOf(stations(scopes), parameters)} FROM unnest(${codes}::text[]) AS k(code) CROSS JOIN LATERAL (
       SELECT * FROM polling_station t
        WHERE t.assembly_constituency_code = k.code AND t.election_code = ${parameters.add(election)}
          AND (t.number, t.auxiliary) > (${number}, ${auxiliary}) AND ${stationInScope(scopes, 't', parameters)}
        ORDER BY t.number, t.auxiliary LIMIT ${parameters.add(size)}) AS t`,
    parameters,
  )
  return rows
}

/** How many stations these ACs have in an election: from the rollup inside, and of one's own stations counted. */
export async function countStationsByConstituency(
  database: Database,
  scopes: DeploymentScopes,
  election: string,
  constituencies: readonly string[],
): Promise<{ constituency: string; stations: number }[]> {
  const parameters = new Parameters()
  const [codes, only] = [parameters.add(constituencies), parameters.add(election)]
  const condition = (alias: string) =>
    `${alias}.assembly_constituency_code = ANY(${codes}) AND ${alias}.election_code = ${only}`
  const { rows } = await queryKept<{ constituency: string; stations: number }>(
    database,
    scopes.places.people.length === 0
      ? `SELECT r.assembly_constituency_code AS constituency, r.stations FROM deployment_rollup r
          WHERE ${condition('r')} AND ${inScope(scopes.places, { constituency: 'r.assembly_constituency_code' }, parameters)}`
      : `SELECT t.assembly_constituency_code AS constituency, count(*)::int AS stations FROM polling_station t
          WHERE ${condition('t')} AND ${stationInScope(scopes, 't', parameters)} GROUP BY 1`,
    parameters,
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
  const { rows } = await queryKept<StationRow>(
    database,
    `SELECT DISTINCT ON (t.code) ${columnsOf(stations(scopes), parameters)}
       FROM unnest(${keys}::text[], ${constituencies}::text[]) AS k(code, constituency)
       JOIN assembly_constituency a ON a.code = k.constituency
       JOIN polling_station t ON t.district_code = a.district_code AND t.code = k.code
       JOIN election e ON e.code = t.election_code
      WHERE (${only}::text IS NULL OR t.election_code = ${only}) AND ${stationInScope(scopes, 't', parameters)}
      ORDER BY t.code, e.counting_on DESC`,
    parameters,
  )
  return rows
}

export async function findStations(
  database: Database,
  scopes: DeploymentScopes,
  keys: readonly StationKey[],
): Promise<StationRow[]> {
  const parameters = new Parameters()
  const { rows } = await queryKept<StationRow>(
    database,
    `SELECT ${columnsOf(stations(scopes), parameters)} FROM ${electionKeys(keys, parameters)}
       JOIN polling_station t USING (district_code, code, election_code) WHERE ${stationInScope(scopes, 't', parameters)}`,
    parameters,
  )
  return rows
}

/** Stations of these sectors, by number. */
export function findStationsBySector(
  database: Database,
  scopes: DeploymentScopes,
  sectors: readonly DistrictKey[],
): Promise<StationRow[]> {
  const where = (parameters: Parameters) => stationInScope(scopes, 't', parameters)
  const which = { column: 'sector_code', where, orderBy: 't.number, t.auxiliary' }
  return selectByDistrictKeys(database, stations(scopes), which, sectors)
}
