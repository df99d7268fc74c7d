import { constituencyOfPart, constituencyOfStation } from '../../../prisma/keys'
import { anyOf } from '../../common/access/scope'
import { registerOf } from '../duty/duty.scope'
import { codesOf, kindsOf, type Unit } from './roster.area'
import { isSpecial } from './roster.conditions'
import { noStation, orderBy } from './roster.order'
import type { Found } from './roster.probe'
import type { RosterStatement } from './roster.statement'
import { dutiesAt, unitColumns } from './roster.walk'

/**
 * The first of a handful of duties `d`, which are read whole and sorted.
 * @param isPerArea whether several areas have a page each: then all of them
 */
export function gather(statement: RosterStatement, candidates: string, { isPerArea = false } = {}): string {
  const { isAsked, isBeyond, page } = statement
  const asked = `SELECT d.* FROM (${candidates}) AS d WHERE ${isAsked}`
  const rows = page.order === 'STATION' ? withStation(statement, asked) : asked
  const end = isPerArea ? '' : `ORDER BY ${orderBy(page.order, 'd')} LIMIT ${statement.limit}`
  return `SELECT d.* FROM (${rows}) AS d WHERE ${isBeyond} ${end}`
}

/** Duties `d` with the place of their stations in the order of their ACs, as far as the viewer may know it. */
function withStation(statement: RosterStatement, duties: string): string {
  return `SELECT d.*, coalesce(s.number::int, ${noStation}) AS station_number, coalesce(s.auxiliary, '') AS station_auxiliary
    FROM (${duties}) AS d
    LEFT JOIN polling_station s ON ${statement.mayKnow} AND s.district_code = d.district_code AND s.code = ${statement.stationOf}
     AND s.election_code = d.election_code AND s.assembly_constituency_code = d.assembly_constituency_code`
}

/** The duties of a party, a station, a sector or the few stations of a kind; undefined where none of these is asked for. */
export function candidatesByPlace(statement: RosterStatement): string | undefined {
  const { party, pollingStation, sector, stationKind } = statement.question.filter
  if (party) return ofParty(statement, party)
  if (pollingStation) return ofStation(statement, pollingStation)
  if (sector) return ofSector(statement, sector)
  return isSpecial(stationKind) ? ofKind(statement, stationKind) : undefined
}

function ofParty(statement: RosterStatement, code: string): string {
  const district = districtOf(statement.add(constituencyOfPart(code)))
  return `SELECT d.* FROM duty d WHERE d.district_code = ${district} AND d.party_code = ${statement.add(code)}
     AND ${isInside(statement)}`
}

function ofStation(statement: RosterStatement, code: string): string {
  const district = districtOf(statement.add(constituencyOfStation(code)))
  const stations = `SELECT s.* FROM polling_station s WHERE s.district_code = ${district}
    AND s.code = ${statement.add(code)} AND s.election_code = ${statement.electionCode}`
  return servingAt(statement, stations)
}

function ofSector(statement: RosterStatement, code: string): string {
  const district = districtOf(statement.add(constituencyOfPart(code)))
  const sector = statement.add(code)
  const stations = `SELECT s.* FROM polling_station s WHERE s.district_code = ${district}
    AND s.sector_code = ${sector} AND s.election_code = ${statement.electionCode}`
  const officers = `SELECT d.* FROM duty d WHERE d.district_code = ${district} AND d.sector_code = ${sector}
    AND d.station_code IS NULL AND d.party_code IS NULL AND ${isInside(statement)}`
  return `${servingAt(statement, stations)} UNION ALL ${officers}`
}

function ofKind(statement: RosterStatement, kinds: readonly string[] | null | undefined): string {
  // An index holds the stations that are not general.
  const stations = `SELECT s.* FROM unnest(${statement.add(statement.question.area.inside)}::text[]) AS k(code)
    CROSS JOIN LATERAL (SELECT s.* FROM polling_station s
      WHERE s.assembly_constituency_code = k.code AND s.election_code = ${statement.electionCode}
        AND s.kind = ANY(${statement.add(kinds)}::station_kind[]) AND s.kind <> 'GENERAL' OFFSET 0) AS s`
  return servingAt(statement, stations)
}

function servingAt(statement: RosterStatement, stations: string): string {
  return `SELECT d.* FROM (${stations}) AS s CROSS JOIN LATERAL (${dutiesAt}) AS d WHERE ${isInside(statement)}`
}

/** A condition that holds for the duties `d` in the viewer's ACs. */
function isInside(statement: RosterStatement): string {
  return `d.assembly_constituency_code = ANY(${statement.add(statement.question.area.inside)}::text[])`
}

/** The district of an AC: it leads the indexes of parties, stations and sectors. */
function districtOf(constituency: string): string {
  return `(SELECT a.district_code FROM assembly_constituency a WHERE a.code = ${constituency})`
}

/** The duties that a probe has found to be few, by the index that it counted them in. */
export function candidatesFound(statement: RosterStatement, found: readonly Found[]): string {
  const [kind] = found.map(({ unit }) => unit.kind)
  const isByCourses = found[0]?.courses !== null
  const columns: [readonly unknown[], string][] = [
    [found.map(({ unit }) => unit.code), 'text'],
    [found.map(({ post }) => post), 'post'],
    [found.map(({ status }) => status), 'duty_status'],
    ...(isByCourses ? [[found.map(({ courses }) => courses), 'bigint'] satisfies [unknown[], string]] : []),
  ]
  const arrays = columns.map(([values, type]) => `${statement.add(values)}::${type}[]`)
  const conditions = [
    `${unitColumns[kind ?? 'state']} = k.code`,
    ...[statement.isOfElection, 'd.post = k.post', 'd.status = k.status'],
    ...(isByCourses ? ['d.courses_done = k.courses', statement.isOfFacts] : []),
  ].join(' AND ')
  return `SELECT d.* FROM unnest(${arrays.join(', ')}) AS k(code, post, status${isByCourses ? ', courses' : ''})
    CROSS JOIN LATERAL (SELECT d.* FROM duty d WHERE ${conditions} OFFSET 0) AS d`
}

/**
 * Duties in ACs of the filter that are not the viewer's, of people that are: lent by their districts, or the viewers
 * themselves.
 */
export function candidatesElsewhere(statement: RosterStatement): string | undefined {
  const { area, scopes } = statement.question
  const { people } = scopes.duties
  if (area.outside.length === 0 || area.home.length + people.length === 0) return undefined
  const register = registerOf('d')
  const isThere = isIn(statement, area.outside)
  const home = `${statement.add(area.home)}::text[]`
  // OFFSET 0 keeps the planner from reading the duties of all those areas for the few of people lent to them.
  const lent = `SELECT d.* FROM unnest(${home}) AS h(code) CROSS JOIN LATERAL (SELECT d.* FROM duty d
      WHERE ${register} = h.code AND ${register} <> d.district_code AND ${statement.isOfElection} AND ${statement.isOfPost} OFFSET 0) AS d
    WHERE ${isThere}`
  if (people.length === 0) return lent
  return `${lent} UNION ALL SELECT d.* FROM duty d
    WHERE d.person_id = ANY(${statement.add(people)}::text[]) AND ${register} <> ALL(${home}) AND ${statement.isOfElection} AND ${isThere}`
}

/** A condition that holds for the duties `d` in any of these areas. */
function isIn(statement: RosterStatement, units: readonly Unit[]): string {
  return anyOf(
    kindsOf(units).map(
      (kind) => `${unitColumns[kind]} = ANY(${statement.add(codesOf(units, kind))}::text[])`,
    ),
  )
}
