import { DutyStatus } from '../../../prisma/deployment/generated/enums'
import { constituencyOfPart, constituencyOfStation, stateOf } from '../../../prisma/keys'
import { anyOf } from '../../common/access/scope'
import { registerOf } from '../duty/duty.scope'
import { codesOf, kindsOf, type Unit } from './roster.area'
import { isOfGeneralKind, isReserveOfNoReserveParty, isReservePartyAtStation } from './roster.conditions'
import type { Candidates } from './roster.gather'
import { isByPairOrder } from './roster.order'
import { type Found, isOfWhole } from './roster.probe'
import type { RosterStatement } from './roster.statement'
import { dutiesAt, isAllotted, isOpenIn, unitColumns } from './roster.walk'

/**
 * The duties of a party, a station, a sector or the few stations of a kind; undefined where none of these is asked for. By station
 * those of a kind are walked one after another in place of it: as far as the page goes, and not all of them.
 */
export function candidatesByPlace(statement: RosterStatement): Candidates | undefined {
  const { party, pollingStation, sector } = statement.question.filter
  if (party) return { select: ofParty(statement, party), isAsked: statement.isAsked }
  if (pollingStation) return { select: ofStation(statement, pollingStation), isAsked: statement.isAsked }
  if (sector) return { select: ofSector(statement, sector), isAsked: statement.isAsked }
  const { isOfSpecialKind, page } = statement
  if (asksReserveAtStations(statement)) return { select: ofReserve(statement), isAsked: statement.isAsked }
  if (!isOfSpecialKind || page.order === 'STATION') return undefined
  // The stations read are of the kind.
  return { select: ofKind(statement, isOfSpecialKind), isAsked: statement.isAskedAnywhere }
}

/** Whether nobody but who is in reserve is asked for at general stations, in an order that the index of pairs is not in. */
function asksReserveAtStations({ question, page }: RosterStatement): boolean {
  const { status } = question.filter
  const isOfReserve = !!status?.every((one) => one === DutyStatus.RESERVE)
  return isOfReserve && isOfGeneralKind(question.filter) && !isByPairOrder(page.order)
}

function ofParty(statement: RosterStatement, code: string): string {
  const district = districtOf(statement.add(constituencyOfPart(code)))
  return `SELECT d.* FROM duty d WHERE d.district_code = ${district} AND d.party_code = ${statement.add(code)}
     AND ${isInsideOf(statement)}`
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
    AND d.station_code IS NULL AND d.party_code IS NULL AND ${isInsideOf(statement)}`
  return `${servingAt(statement, stations)} UNION ALL ${officers}`
}

function ofKind(statement: RosterStatement, isOfSpecialKind: string): string {
  return `SELECT d.* FROM unnest(${statement.add(statement.question.area.inside)}::text[]) AS k(code)
    CROSS JOIN LATERAL (${isOpenIn(statement)}) AS o
    CROSS JOIN LATERAL (SELECT s.* FROM polling_station s WHERE o.is_open AND s.assembly_constituency_code = k.code
      AND s.election_code = ${statement.electionCode} AND ${isOfSpecialKind} OFFSET 0) AS s
    CROSS JOIN LATERAL (${dutiesAt}) AS d
   WHERE d.assembly_constituency_code = k.code AND ${isAllotted(statement)}`
}

function servingAt(statement: RosterStatement, stations: string): string {
  return `SELECT d.* FROM (${stations}) AS s CROSS JOIN LATERAL (${dutiesAt}) AS d WHERE ${isInsideOf(statement)}`
}

/** A condition that holds for the duties `d` in the viewer's ACs. By the column itself the planner would read all that these have. */
export function isInsideOf(statement: RosterStatement): string {
  return `d.assembly_constituency_code || '' = ANY(${statement.add(statement.question.area.inside)}::text[])`
}

/** The district of an AC: it leads the indexes of parties, stations and sectors. */
function districtOf(constituency: string): string {
  return `(SELECT a.district_code FROM assembly_constituency a WHERE a.code = ${constituency})`
}

/**
 * Those in reserve in the reserve parties of states that are at a station. OFFSET 0 keeps what is asked of them besides out of it: by that the
 * planner reads all in reserve.
 */
export function reservePartiesAtStations(statement: RosterStatement, states: readonly string[]): string {
  return `(SELECT d.* FROM polling_party p JOIN duty d ON d.district_code = p.district_code AND d.party_code = p.code
    WHERE ${isReservePartyAtStation} AND left(p.district_code, 3) = ANY(${statement.add(states)}::text[])
      AND d.status = 'RESERVE' OFFSET 0)`
}

/** All in reserve that may be at a station, by name or by station: where nobody else is asked for they are few. */
function ofReserve(statement: RosterStatement): string {
  const states = [...new Set(statement.question.area.inside.map(stateOf))]
  const others = `(SELECT d.* FROM duty d WHERE ${unitColumns.state} = ANY(${statement.add(states)}::text[])
    AND ${statement.isOfElection} AND ${isReserveOfNoReserveParty} OFFSET 0)`
  return `SELECT d.* FROM (${others} UNION ALL ${reservePartiesAtStations(statement, states)}) AS d WHERE ${isInsideOf(statement)}`
}

/** The duties that a probe has found to be few, by the index that it counted them in. */
export function candidatesFound(statement: RosterStatement, found: readonly Found[]): Candidates {
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
  const select = `SELECT d.* FROM unnest(${arrays.join(', ')}) AS k(code, post, status${isByCourses ? ', courses' : ''})
    CROSS JOIN LATERAL (SELECT d.* FROM duty d WHERE ${conditions} OFFSET 0) AS d`
  const isWhole = found.every(isOfWhole(statement))
  return {
    select,
    isAsked: isWhole ? statement.isAsked : `${statement.isAsked} AND ${isInsideOf(statement)}`,
  }
}

/**
 * Duties in ACs of the filter that are not the viewer's, of people that are: lent by their districts, or the viewers
 * themselves.
 */
export function candidatesElsewhere(statement: RosterStatement): Candidates | undefined {
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
  const { isAsked } = statement
  if (people.length === 0) return { select: lent, isAsked }
  const own = `SELECT d.* FROM duty d
    WHERE d.person_id = ANY(${statement.add(people)}::text[]) AND ${register} <> ALL(${home}) AND ${statement.isOfElection} AND ${isThere}`
  return { select: `${lent} UNION ALL ${own}`, isAsked }
}

/** A condition that holds for the duties `d` in any of these areas. */
function isIn(statement: RosterStatement, units: readonly Unit[]): string {
  return anyOf(
    kindsOf(units).map(
      (kind) => `${unitColumns[kind]} = ANY(${statement.add(codesOf(units, kind))}::text[])`,
    ),
  )
}
