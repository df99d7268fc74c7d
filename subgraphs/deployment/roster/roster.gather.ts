import { noStation, orderBy } from './roster.order'
import type { RosterStatement } from './roster.statement'

/** Duties `d` among which all are that a part of a roster holds, and what is still asked of them. */
export interface Candidates {
  select: string
  isAsked: string
}

/**
 * The first of a handful of duties `d`, which are read whole and sorted.
 * @param isPerArea whether several areas have a page each: then all of them
 */
export function gather(
  statement: RosterStatement,
  candidates: Candidates,
  { isPerArea = false } = {},
): string {
  const { isBeyond, page } = statement
  const asked = askedOf(candidates)
  const rows = page.order === 'STATION' ? withStation(statement, asked) : asked
  const end = isPerArea ? '' : `ORDER BY ${orderBy(page.order, 'd')} LIMIT ${statement.limit}`
  return `SELECT d.* FROM (${rows}) AS d WHERE ${isBeyond} ${end}`
}

/** The duties `d` of the candidates that are asked for. */
export function askedOf({ select, isAsked }: Candidates): string {
  return `SELECT d.* FROM (${select}) AS d WHERE ${isAsked}`
}

/**
 * Duties `d` with the place of their stations in the order of their ACs, as far as the viewer may know it. OFFSET 0 has each looked up: for some
 * thousand duties the planner would read all stations there are.
 */
function withStation(statement: RosterStatement, duties: string): string {
  return `SELECT d.*, coalesce(s.number::int, ${noStation}) AS station_number, coalesce(s.auxiliary, '') AS station_auxiliary
    FROM (${duties}) AS d
    LEFT JOIN LATERAL (SELECT s.number, s.auxiliary FROM polling_station s WHERE ${statement.mayKnow}
      AND s.district_code = d.district_code AND s.code = ${statement.stationOf} AND s.election_code = d.election_code
      AND s.assembly_constituency_code = d.assembly_constituency_code OFFSET 0) AS s ON TRUE`
}
