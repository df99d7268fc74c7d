import type { DutyStatus, Post, StationKind } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import { Parameters, queryKept } from '../../common/sql'
import type { RosterArea } from './roster.area'
import type { RosterFilter } from './roster.input'

/** The duties of ACs by post and status, from the rollup. */
export interface DutyCount {
  constituency: string
  post: Post
  status: DutyStatus
  duties: number
}

/** Whose duties are counted. */
type Counting = Pick<RosterArea, 'inside' | 'isEverywhere'>

type Counted = Pick<RosterFilter, 'election' | 'post' | 'status' | 'gender'>

/** How many duties the ACs of an area have by post and status; of a gender, where the filter names one. Read from rollup rows only. */
export async function countByPair(
  database: Database,
  area: Counting,
  filter: Counted,
): Promise<Omit<DutyCount, 'constituency'>[]> {
  return read(database, area, filter, 'r.post, r.status')
}

/** The same of each AC, of all its posts and statuses together. */
export async function countByConstituency(
  database: Database,
  area: Counting,
  filter: Counted,
): Promise<Pick<DutyCount, 'constituency' | 'duties'>[]> {
  return read(database, area, filter, 'r.assembly_constituency_code AS constituency')
}

const stationsOf: Record<StationKind, string> = {
  GENERAL: 'r.stations - r.women_managed_stations - r.pwd_managed_stations',
  WOMEN_MANAGED: 'r.women_managed_stations',
  PWD_MANAGED: 'r.pwd_managed_stations',
}

/** How many stations of these kinds the ACs of an area have. */
export async function countStations(
  database: Database,
  area: Counting,
  { election, stationKind }: Pick<RosterFilter, 'election' | 'stationKind'>,
): Promise<number> {
  const kinds = [...new Set(stationKind ?? [])].map((kind) => stationsOf[kind])
  const parameters = new Parameters()
  const { rows } = await queryKept<{ stations: number }>(
    database,
    `SELECT coalesce(sum(${kinds.join(' + ') || '0'}), 0)::int AS stations FROM deployment_rollup r
      WHERE ${rowsOf(area, election, parameters).join(' AND ')}`,
    parameters,
  )
  return rows[0]?.stations ?? 0
}

/** Conditions on the rows `r` of an area's ACs. */
function rowsOf({ inside, isEverywhere }: Counting, election: string, parameters: Parameters): string[] {
  const ofElection = `r.election_code = ${parameters.add(election)}`
  return isEverywhere
    ? [ofElection]
    : [ofElection, `r.assembly_constituency_code = ANY(${parameters.add(inside)}::text[])`]
}

async function read<Row extends object>(
  database: Database,
  area: Counting,
  { election, post, status, gender }: Counted,
  groups: string,
): Promise<Row[]> {
  const parameters = new Parameters()
  const conditions = [
    ...rowsOf(area, election, parameters),
    ...(post ? [`r.post = ANY(${parameters.add(post)}::post[])`] : []),
    ...(status ? [`r.status = ANY(${parameters.add(status)}::duty_status[])`] : []),
  ]
  const counted = gender
    ? [...new Set(gender)].map((each) => `r.${each.toLowerCase()}`).join(' + ') || '0'
    : 'r.duties'
  const { rows } = await queryKept<Row>(
    database,
    `SELECT ${groups}, sum(${counted})::int AS duties FROM duty_rollup r WHERE ${conditions.join(' AND ')}
      GROUP BY ${groups.replace(/ AS \w+/, '')}`,
    parameters,
  )
  return rows
}
