import { z } from 'zod'
import { type PollingStation, Prisma } from '../../../prisma/deployment/generated/client'
import { constituencyOfStation } from '../../../prisma/keys'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { sortableText } from '../../common/page'
import { selectByDistrictKeys } from '../../common/select'

const stations = { name: 'polling_station', fields: Prisma.PollingStationScalarFieldEnum }
const columns = selectList(stations.fields, 's')

/** Stations are listed by number, then auxiliary letter: what a cursor holds. */
export const stationSortKey = z.tuple([z.int().min(0).max(32_767), sortableText])
export type StationSortKey = z.infer<typeof stationSortKey>

/** The first stations of each of these ACs in an election: one index range an AC, `size` rows at most of each. */
export async function listStationsByConstituency(
  database: Database,
  constituencies: readonly string[],
  { election, after, size }: { election: string; after: StationSortKey | undefined; size: number },
): Promise<PollingStation[]> {
  const { rows } = await database.query<PollingStation>(
    `SELECT ${columns} FROM unnest($1::text[]) AS k(code) CROSS JOIN LATERAL (
       SELECT * FROM polling_station s
        WHERE s.assembly_constituency_code = k.code AND s.election_code = $2
          AND (s.number, s.auxiliary) > ($3, $4)
        ORDER BY s.number, s.auxiliary LIMIT $5) AS s`,
    [constituencies, election, after?.[0] ?? -1, after?.[1] ?? '', size],
  )
  return rows
}

/** How many stations these ACs have in an election, from the rollup. */
export async function countStationsByConstituency(
  database: Database,
  election: string,
  constituencies: readonly string[],
): Promise<{ constituency: string; stations: number }[]> {
  const { rows } = await database.query<{ constituency: string; stations: number }>(
    `SELECT r.assembly_constituency_code AS constituency, r.stations FROM deployment_rollup r
      WHERE r.election_code = $1 AND r.assembly_constituency_code = ANY($2)`,
    [election, constituencies],
  )
  return rows
}

/** Stations by code in the election given, or else in the latest that lists them. */
export async function findStationsByCode(
  database: Database,
  codes: readonly string[],
  election: string | null,
): Promise<PollingStation[]> {
  const { rows } = await database.query<PollingStation>(
    `SELECT DISTINCT ON (s.code) ${columns} FROM unnest($1::text[], $2::text[]) AS k(code, constituency)
       JOIN assembly_constituency a ON a.code = k.constituency
       JOIN polling_station s ON s.district_code = a.district_code AND s.code = k.code
       JOIN election e ON e.code = s.election_code
      WHERE $3::text IS NULL OR s.election_code = $3
      ORDER BY s.code, e.counting_on DESC`,
    [codes, codes.map(constituencyOfStation), election],
  )
  return rows
}

/** A station as one election lists it. */
export interface StationKey extends DistrictKey {
  electionCode: string
}

export async function findStations(
  database: Database,
  keys: readonly StationKey[],
): Promise<PollingStation[]> {
  const { rows } = await database.query<PollingStation>(
    `SELECT ${columns} FROM unnest($1::text[], $2::text[], $3::text[]) AS k(district_code, code, election_code)
       JOIN polling_station s USING (district_code, code, election_code)`,
    [...toColumns(keys), keys.map(({ electionCode }) => electionCode)],
  )
  return rows
}

/** Stations of these sectors, by number. */
export function findStationsBySector(
  database: Database,
  sectors: readonly DistrictKey[],
): Promise<PollingStation[]> {
  return selectByDistrictKeys(
    database,
    stations,
    { column: 'sector_code', orderBy: 't.number, t.auxiliary' },
    sectors,
  )
}
