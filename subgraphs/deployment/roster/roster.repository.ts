import { z } from 'zod'
import type { Duty } from '../../../prisma/deployment/generated/client'
import { Post } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import { sortableText } from '../../common/page'
import { countUpTo, Parameters } from '../../common/sql'
import { dutyColumns } from '../duty/duty.repository'
import type { RosterFilter } from './roster.input'

/** A roster is listed by post, then id: what a cursor holds. */
export const rosterSortKey = z.tuple([z.enum(Post), sortableText])
export type RosterSortKey = z.infer<typeof rosterSortKey>

/**
 * One page by post. Each AC of the filter is an index range already in order; the page takes the first rows of every
 * range and merges them, so it costs ACs times page, however many duties.
 * @param size rows wanted; the caller asks for one too many to learn whether another page follows
 */
export async function listRoster(
  database: Database,
  { filter, after, size }: { filter: RosterFilter; after: RosterSortKey | undefined; size: number },
): Promise<Duty[]> {
  const parameters = new Parameters()
  const conditions = conditionsOf(filter, parameters)
  if (after)
    conditions.push(`(d.post, d.id) > (${parameters.add(after[0])}::post, ${parameters.add(after[1])})`)
  const limit = parameters.add(size)
  const { rows } = await database.query<Duty>(
    `SELECT ${dutyColumns} FROM (${constituenciesOf(filter, parameters)}) AS k
      CROSS JOIN LATERAL (
        SELECT * FROM duty d WHERE ${conditions.join(' AND ')} ORDER BY d.post, d.id LIMIT ${limit}) AS d
      ORDER BY d.post, d.id LIMIT ${limit}`,
    parameters.values,
  )
  return rows
}

/** How many duties there are: from the rollup where only areas are asked for, else null above 10,000. */
export async function countRoster(database: Database, filter: RosterFilter): Promise<number | null> {
  const parameters = new Parameters()
  const { sector, pollingStation, post, status } = filter
  if (sector || pollingStation || post || status) {
    const conditions = conditionsOf(filter, parameters).join(' AND ')
    const constituencies = constituenciesOf(filter, parameters)
    return countUpTo(
      database,
      `SELECT d.id FROM (${constituencies}) AS k JOIN duty d ON ${conditions}`,
      parameters,
    )
  }
  const { rows } = await database.query<{ duties: number }>(
    `SELECT coalesce(sum(r.duties), 0)::int AS duties FROM deployment_rollup r
      WHERE r.election_code = ${parameters.add(filter.election)}
        AND r.assembly_constituency_code IN (SELECT k.code FROM (${constituenciesOf(filter, parameters)}) AS k)`,
    parameters.values,
  )
  return rows[0]?.duties ?? 0
}

/** A select of the ACs that the filter's areas have in common. */
function constituenciesOf(filter: RosterFilter, parameters: Parameters): string {
  const areas = {
    state_code: filter.state,
    district_code: filter.district,
    parliamentary_constituency_code: filter.parliamentaryConstituency,
    code: filter.assemblyConstituency,
  }
  const conditions = Object.entries(areas).flatMap(([column, code]) =>
    code ? [`a.${column} = ${parameters.add(code)}`] : [],
  )
  // A sector's and a station's key tell their AC: GE2024-S25-AC123-SEC04, S25-AC123-PS045.
  if (filter.sector)
    conditions.push(`a.code = ${parameters.add(filter.sector.split('-').slice(1, 3).join('-'))}`)
  if (filter.pollingStation) {
    conditions.push(`a.code = ${parameters.add(filter.pollingStation.split('-').slice(0, 2).join('-'))}`)
  }
  return `SELECT a.code, a.district_code FROM assembly_constituency a WHERE ${conditions.join(' AND ') || 'TRUE'}`
}

/** What a duty `d` in the AC `k` must fulfil. */
function conditionsOf(filter: RosterFilter, parameters: Parameters): string[] {
  const election = parameters.add(filter.election)
  const conditions = ['d.assembly_constituency_code = k.code', `d.election_code = ${election}`]
  if (filter.post) conditions.push(`d.post = ANY(${parameters.add(filter.post)}::post[])`)
  if (filter.status) conditions.push(`d.status = ANY(${parameters.add(filter.status)}::duty_status[])`)
  if (filter.pollingStation)
    conditions.push(servesAt(`SELECT ${parameters.add(filter.pollingStation)}::text`, election))
  if (filter.sector) {
    const sector = parameters.add(filter.sector)
    const stations = `SELECT s.code FROM polling_station s WHERE s.district_code = k.district_code AND s.sector_code = ${sector}`
    conditions.push(`(d.sector_code = ${sector} OR ${servesAt(stations, election)})`)
  }
  return conditions
}

/** Serves at one of these stations, in its party or by a duty of their own. */
function servesAt(stations: string, election: string): string {
  return `(d.station_code IN (${stations}) OR d.party_code IN (
    SELECT p.code FROM polling_party p
     WHERE p.district_code = k.district_code AND p.election_code = ${election} AND p.station_code IN (${stations})))`
}
