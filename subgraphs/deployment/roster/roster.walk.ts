import { stateOf } from '../../../prisma/keys'
import { inScope } from '../../common/access/scope'
import { isAllotmentOpen } from '../seal/seal.scope'
import { codesOf, kindsOf, type Unit } from './roster.area'
import { isAtNoStation, isOfGeneralKind } from './roster.conditions'
import { noStation, orderBy, type Pair } from './roster.order'
import type { RosterStatement } from './roster.statement'

/** By what an index leads to the duties of an area. */
export const unitColumns: Record<Unit['kind'], string> = {
  state: 'left(d.district_code, 3)',
  district: 'd.district_code',
  constituency: 'd.assembly_constituency_code',
}

/** A part of the duties `d` that an index holds in order; or as many such parts as there are codes in a table. */
export interface Range {
  condition: string
  /** A table of codes that the condition names. */
  among?: string
}

/** Above this a range more costs planning more than the rows that it reads in vain. */
const mostRanges = 40

/** The ranges of areas: each its own, so that no more is read of any than is needed; or where they are many, by kind. */
export function rangesOf(statement: RosterStatement, units: readonly Unit[]): Range[] {
  if (units.length <= mostRanges)
    return units.map(({ kind, code }) => ({ condition: `${unitColumns[kind]} = ${statement.add(code)}` }))
  return kindsOf(units).map((kind) => ({
    condition: `${unitColumns[kind]} = u.code`,
    among: `unnest(${statement.add(codesOf(units, kind))}::text[]) AS u(code)`,
  }))
}

/**
 * The first duties of the areas by post and status: each pair of the two is a range of the index, in turn, until the page is full.
 * @param isOfStatus that a duty is of the status of its pair
 */
export function walkPairs(
  statement: RosterStatement,
  ranges: readonly Range[],
  pairs: readonly Pair[],
  isOfStatus = 'd.status = p.status',
): string {
  const columns = [
    `${statement.add(pairs.map(({ post }) => post))}::post[]`,
    `${statement.add(pairs.map(({ status }) => status))}::duty_status[]`,
    `${statement.add(pairs.map(({ after }) => after))}::text[]`,
  ]
  // What else is asked is made a number: of that the planner expects nearly all. Of its parts it expects hardly any, and gathers and sorts a state.
  const conditions = [
    ...[statement.isOfElection, 'd.post = p.post', isOfStatus, 'd.id > p.after'],
    `(${[statement.isOfFacts, statement.isOfPlace, statement.isOfMoment].join(' AND ')})::int <> 0`,
  ].join(' AND ')
  return `SELECT d.* FROM unnest(${columns.join(', ')}) WITH ORDINALITY AS p(post, status, after, rank)
    CROSS JOIN LATERAL (${merge(statement, ranges, conditions, 'd.id')}) AS d ORDER BY p.rank, d.id LIMIT ${statement.limit}`
}

/**
 * Whether indexes hold the duties that are asked for one after another, so that they need not be walked pair by pair. Of general stations
 * those in reserve are left out, by pairs.
 */
export function isInIndexOrder({ page, question }: RosterStatement): boolean {
  const { post, status } = question.filter
  const isWhole = !(post || status || isOfGeneralKind(question.filter))
  return page.order === 'NAME' || (page.order === 'POST' && isWhole)
}

/** The first duties of the areas in an order that their indexes are in, by name or by post. */
export function walkInOrder(statement: RosterStatement, ranges: readonly Range[]): string {
  const conditions = `${statement.isAsked} AND ${statement.isBeyond}`
  return merge(statement, ranges, conditions, orderBy(statement.page.order, 'd'))
}

/** The first rows of several ranges, each of which an index holds in this order. */
function merge(
  statement: RosterStatement,
  ranges: readonly Range[],
  conditions: string,
  order: string,
): string {
  const end = `ORDER BY ${order} LIMIT ${statement.limit}`
  const selects = ranges.map(({ condition, among }) => {
    const select = `SELECT d.* FROM duty d WHERE ${condition} AND ${conditions} ${end}`
    return among ? `SELECT d.* FROM ${among} CROSS JOIN LATERAL (${select}) AS d ${end}` : select
  })
  // Each is in order by itself, so that PostgreSQL merges them and reads no more of any than the page takes.
  const [only = ''] = selects
  return selects.length === 1 ? only : `SELECT d.* FROM (${unionOf(selects)}) AS d ${end}`
}

/**
 * The first duties of ACs by station: AC by AC, station by station, each with its few duties; then those at none that the
 * viewer may know. Goes no further than the page.
 * @param isPerArea whether each AC has a page of its own
 */
export function walkStations(
  statement: RosterStatement,
  constituencies: readonly string[],
  { isPerArea = false } = {},
): string {
  const end = isPerArea ? '' : `ORDER BY k.rank, ${slot} LIMIT ${statement.limit}`
  // At no station nobody is at one of a kind.
  const parts = [atStations(statement), ...(statement.isOfSpecialKind ? [] : [atNoStation(statement)])]
  return `SELECT d.* FROM ${slotsOf(statement, constituencies)}
    CROSS JOIN LATERAL (${isOpenIn(statement)}) AS o
    CROSS JOIN LATERAL (SELECT d.* FROM (${unionOf(parts)}) AS d
      ORDER BY ${slot} LIMIT ${statement.limit}) AS d ${end}`
}

/** The rows of several selects, each with an order and a limit of its own. */
export function unionOf(selects: readonly string[]): string {
  return selects.map((select) => `(${select})`).join(' UNION ALL ')
}

const slot = 'd.station_number, d.station_auxiliary, d.post, d.id'
const isAfterSlot = '(k.number, k.auxiliary, k.post, k.id)'

/** The ACs that a page may still reach, each with the place after which its duties begin. */
function slotsOf(statement: RosterStatement, constituencies: readonly string[]): string {
  const [constituency, number, auxiliary, post, id] = statement.page.after ?? []
  const start =
    constituency === undefined
      ? 0
      : constituencies.findIndex((code) => isNotBefore(code, String(constituency)))
  const codes = start < 0 ? [] : constituencies.slice(start)
  const of = <T>(value: T | undefined, otherwise: T) =>
    codes.map((code) => (code === constituency && value !== undefined ? value : otherwise))
  const columns: [readonly unknown[], string][] = [
    [codes, 'text'],
    [of(number, -1), 'int'],
    [of(auxiliary, ''), 'text'],
    [of(post, 'PRESIDING_OFFICER'), 'post'],
    [of(id, ''), 'text'],
  ]
  const arrays = columns.map(([values, type]) => `${statement.add(values)}::${type}[]`)
  return `unnest(${arrays.join(', ')}) WITH ORDINALITY AS k(code, number, auxiliary, post, id, rank)`
}

/** Whether an AC is another one or comes after it, in the order of keys. */
function isNotBefore(code: string, other: string): boolean {
  const [state, otherState] = [stateOf(code), stateOf(other)]
  if (state !== otherState) return state > otherState
  return code.length === other.length ? code >= other : code.length > other.length
}

/** Whether the viewer may know of the AC `k` who serves at its stations; asked once, not for each of its duties. */
export function isOpenIn({ electionCode, question, parameters }: RosterStatement): string {
  const isOpen = isAllotmentOpen(question.scopes, 'a', parameters)
  return `SELECT ${isOpen} AS is_open FROM (SELECT ${electionCode} AS election_code, k.code AS assembly_constituency_code) AS a`
}

function atStations(statement: RosterStatement): string {
  const { isOfSpecialKind: isOfKind } = statement
  const isAsked = isOfKind ? `${isOfKind} AND ${statement.isAskedAnywhere}` : statement.isAsked
  return `SELECT d.*, s.number::int AS station_number, s.auxiliary AS station_auxiliary
    FROM polling_station s CROSS JOIN LATERAL (${dutiesAt}) AS d
   WHERE o.is_open AND s.assembly_constituency_code = k.code AND s.election_code = ${statement.electionCode}
     AND (s.number, s.auxiliary) >= (k.number, k.auxiliary) AND (s.number, s.auxiliary, d.post, d.id) > ${isAfterSlot}
     AND d.assembly_constituency_code = k.code AND ${isAllotted(statement)} AND ${isAsked}
   ORDER BY s.number, s.auxiliary, d.post, d.id LIMIT ${statement.limit}`
}

function atNoStation(statement: RosterStatement): string {
  return `SELECT d.*, ${noStation} AS station_number, '' AS station_auxiliary FROM duty d
   WHERE d.assembly_constituency_code = k.code AND (${noStation}, '', d.post, d.id) > ${isAfterSlot}
     AND (NOT o.is_open OR NOT ${isAllotted(statement)} OR ${isAtNoStation}) AND ${statement.isAsked}
   ORDER BY d.post, d.id LIMIT ${statement.limit}`
}

/**
 * Who serves at a station `s`: its party, and those with a duty of their own there. OFFSET 0 keeps conditions on their AC out of it:
 * with these the planner reads all duties of the AC for each station.
 */
export const dutiesAt = `SELECT d.* FROM polling_party p
    JOIN duty d ON d.district_code = p.district_code AND d.party_code = p.code
   WHERE p.district_code = s.district_code AND p.station_code = s.code AND p.election_code = s.election_code
  UNION ALL
  SELECT d.* FROM duty d WHERE d.district_code = s.district_code AND d.station_code = s.code
     AND d.election_code = s.election_code AND d.party_code IS NULL OFFSET 0`

/** Whether the viewer may know who serves at which station of a duty `d`, once the seal of its AC is opened. */
export function isAllotted({ question, parameters }: RosterStatement): string {
  const ties = { constituency: 'd.assembly_constituency_code', person: 'd.person_id' }
  return inScope(question.scopes.allotment, ties, parameters)
}
