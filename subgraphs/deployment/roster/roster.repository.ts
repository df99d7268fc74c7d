import type { Database } from '../../common/database'
import { columnsOf } from '../../common/select'
import { queryKept } from '../../common/sql'
import { dutyTable } from '../duty/duty.columns'
import type { RosterAreas, Unit } from './roster.area'
import { candidatesElsewhere } from './roster.candidates'
import { gather } from './roster.gather'
import { noStation, orderBy, pairsOf, type RosterRow } from './roster.order'
import { sourcesOf } from './roster.plan'
import { asksFacts } from './roster.probe'
import { type RosterPage, type RosterQuestion, RosterStatement } from './roster.statement'
import { isInIndexOrder, unionOf, unitColumns, walkInOrder, walkPairs, walkStations } from './roster.walk'

/**
 * One page of a roster. Each area of the filter is an index range already in order; the page takes the first rows of every
 * range and merges them. The viewer's own people who serve elsewhere are a range of their own.
 * @param page with one row too many, to learn whether another page follows
 */
export async function listRoster(
  database: Database,
  question: RosterQuestion,
  page: RosterPage,
): Promise<RosterRow[]> {
  const statement = new RosterStatement(question, page)
  const sources = await sourcesOf(database, statement)
  if (sources.length === 0) return []
  const text = `SELECT ${rowOf(statement)} FROM (${unionOf(sources)}) AS t ORDER BY ${orderBy(page.order, 't')} LIMIT ${statement.limit}`
  const { rows } = isPlain(question, page)
    ? await queryKept<RosterRow>(database, text, statement.parameters)
    : await database.query<RosterRow>(text, statement.parameters.values)
  return rows
}

/** Of so many areas at most a statement is kept, for their number is in its text. */
const mostKept = 12

/** Whether a page is read along an index of a few districts or ACs, and passes no duties that are not asked for. */
function isPlain({ filter, area }: RosterQuestion, { order }: RosterPage): boolean {
  const { units, outside } = area
  if (order === 'STATION' || outside.length > 0) return false
  const isSmall = units.length <= mostKept && units.every(({ kind }) => kind !== 'state')
  const asksPlace = filter.party || filter.pollingStation || filter.sector || filter.stationKind
  return isSmall && !asksPlace && !asksFacts(filter)
}

/** The first duties of each of several ACs or districts, in one statement; the filter may name post and status. */
export async function listRosterByArea(
  database: Database,
  question: RosterQuestion,
  page: RosterPage,
  { kind, whole, parts }: RosterAreas,
): Promise<RosterRow[]> {
  const statement = new RosterStatement(question, page)
  const elsewhere = candidatesElsewhere(statement)
  const sources = [
    ...listEach(statement, kind, whole),
    ...listEach(statement, 'constituency', parts),
    ...(elsewhere ? [gather(statement, elsewhere, { isPerArea: true })] : []),
  ]
  if (sources.length === 0) return []
  const area = kind === 'district' ? 't.district_code' : 't.assembly_constituency_code'
  const { rows } = await database.query<RosterRow>(
    `SELECT * FROM (
       SELECT ${rowOf(statement)}, row_number() OVER (PARTITION BY ${area} ORDER BY ${orderBy(page.order, 't')}) AS place
         FROM (${unionOf(sources)}) AS t) AS placed
      WHERE place <= ${statement.limit} ORDER BY place`,
    statement.parameters.values,
  )
  return rows
}

/** For each of these areas its first duties, as many as a page has. */
function listEach(statement: RosterStatement, kind: Unit['kind'], codes: readonly string[]): string[] {
  if (codes.length === 0) return []
  const { page, question } = statement
  if (page.order === 'STATION') return [walkStations(statement, codes, { isPerArea: true })]
  const range = [{ condition: `${unitColumns[kind]} = k.code` }]
  const list = isInIndexOrder(statement)
    ? walkInOrder(statement, range)
    : walkPairs(statement, range, pairsOf(page.order, question.filter, page.after))
  return [
    `SELECT d.* FROM unnest(${statement.add(codes)}::text[]) AS k(code) CROSS JOIN LATERAL (${list}) AS d`,
  ]
}

/** The select list of a duty `t` and what its list is sorted by. */
export function rowOf({ question, parameters, page }: RosterStatement): string {
  const station =
    page.order === 'STATION'
      ? 't.station_number AS "stationNumber", t.station_auxiliary AS "stationAuxiliary"'
      : `${noStation} AS "stationNumber", '' AS "stationAuxiliary"`
  return `${columnsOf(dutyTable(question.scopes), parameters)}, t.person_name AS "sortName", ${station}`
}
