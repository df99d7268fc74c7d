// Over 150 lines: what a filter means, in one place, since the area of the filter and that of the viewer make the ranges together.

import { Area, areaOf, stateOf } from '../../../prisma/keys'
import { commissionRegister } from '../../../prisma/reference/commission'
import { anyOf, inScope, type Scope } from '../../common/access/scope'
import { once } from '../../common/once'
import type { Parameters } from '../../common/sql'
import type { PersonnelScopes } from '../scopes'
import { type NameIndex, ofConstituency, ofDistrict, ofState } from './name-index'
import type { PersonFilter } from './person.input'
import { guestsInScope, personInScope } from './person.scope'
import { columnsOf, isOfOneConstituency } from './person-filter.rules'

/** Some of the people that a filter and a viewer's scope have in common; together the ranges are all of them. */
export interface Range {
  /** A select of the keys `k` that begin the range in an index; asked for only where it is used. */
  keys: () => string
  /** Ties a person `p` to a key. */
  on: string
  /** What a person must fulfil besides. */
  where: string
  /** The index of names, where it leads to the people; else the rows of all are looked at. */
  index?: NameIndex
  /** The same people district by district: of a name so common that some districts fill a page, the index need not gather the state's. */
  byDistrict?: Pick<Range, 'keys' | 'on' | 'index'>
  /** Whether the range holds few people whatever is asked for: those of one AC, and guests. */
  isSmall?: boolean
  /** Whether somebody may be in it by several keys: who works in one AC of a PC and is enrolled in another. */
  mayRepeat?: boolean
  /** Whether it begins with a key of a person: whatever the values, one plan is the best. */
  isOfKey?: boolean
}

/** Holds where the office of a person `p` lies in the AC where they work. */
const isOfficeThere = `EXISTS (SELECT 1 FROM office f WHERE f.district_code = split_part(p.office_code, '-', 1)
  AND f.code = p.office_code AND f.assembly_constituency_code = p.work_constituency)`

/** The constituencies of a person, as the index of names has them. */
const constituencies = `array_remove(ARRAY[${columnsOf(null)
  .map(({ column }) => column)
  .join(', ')}], NULL)`

/** The state of a person's register. */
const stateOfRegister = 'left(p.district_code, 3)'

/** Whether a viewer sees whole registers: officers of ACs and PCs see those who serve there, wherever they are registered. */
function hasRegisters({ everywhere, states, districts }: Scope): boolean {
  return everywhere || states.length + districts.length > 0
}

/**
 * @param isSearch whether names are searched for, by their index: a state is one range there, and so is an AC with all its relations
 */
export function rangesOf(
  filter: PersonFilter,
  scopes: PersonnelScopes,
  parameters: Parameters,
  { isSearch = false } = {},
): Range[] {
  const exact = exactKeyOf(filter)
  const conditions = once(() => conditionsOf(filter, parameters))
  const mayReadPrivate = () => personInScope(scopes.private, 'p', parameters, { mustServe: true })
  if (exact) {
    const related = relatedTo(filter, mayReadPrivate, parameters)
    const visible = personInScope(scopes.directory, 'p', parameters)
    return [
      {
        keys: once(() => `SELECT ${parameters.add(exact.value)}::text AS key`),
        on: `${exact.column} = k.key`,
        where: [...conditions(), visible, mayReadPrivate(), related].join(' AND '),
        ...{ isSmall: true, isOfKey: true },
      },
    ]
  }
  if (filter.office) {
    const related = relatedTo(filter, mayReadPrivate, parameters)
    const visible = personInScope(scopes.directory, 'p', parameters)
    return [
      {
        keys: once(() => `SELECT ${parameters.add(filter.office)}::text AS code`),
        on: 'p.office_code = k.code',
        where: [...conditions(), visible, related].join(' AND '),
        isSmall: true,
      },
    ]
  }
  if (isOfOneConstituency(filter) && !hasRegisters(scopes.directory)) {
    // Whom such a viewer sees are guests all: by far more than the people of the AC.
    const visible = personInScope(scopes.directory, 'p', parameters)
    return relatedRanges(filter, [...conditions(), visible], mayReadPrivate, parameters, isSearch)
  }
  const ranges = registeredIn(filter, scopes, conditions, mayReadPrivate, parameters, isSearch)
  if (scopes.directory.everywhere) return ranges
  const related = relatedTo(filter, mayReadPrivate, parameters)
  const guests: Range = {
    keys: once(() => guestsInScope(scopes.directory, parameters)),
    on: 'p.district_code = k.district_code AND p.id = k.id',
    where: [...conditions(), related].join(' AND ') || 'TRUE',
    isSmall: true,
  }
  return [...ranges, guests]
}

/** The people of the registers in scope: an index range for each AC and relation, or for each district or state. */
function registeredIn(
  filter: PersonFilter,
  { directory }: PersonnelScopes,
  conditions: () => readonly string[],
  mayReadPrivate: () => string,
  parameters: Parameters,
  isSearch: boolean,
): Range[] {
  if (!hasRegisters(directory)) return []
  if (filter.constituency) {
    const ties = { district: 'p.district_code', state: stateOfRegister }
    const isRegistered = inScope(directory, ties, parameters)
    return relatedRanges(filter, [...conditions(), isRegistered], mayReadPrivate, parameters, isSearch)
  }
  // The keys of a search tell its area; told once more it would be planned for each anew, which takes half as long as to search.
  const others = isSearch
    ? conditionsOf({ ...filter, district: null, state: null }, parameters)
    : conditions()
  const where = others.join(' AND ') || 'TRUE'
  const registers = { on: 'p.district_code = k.code', where, index: ofDistrict }
  if (!isSearch || filter.district)
    return [{ ...registers, keys: once(() => districtsOf(filter, directory, parameters)) }]
  const ranges: Range[] = []
  if (directory.everywhere || directory.states.length > 0) {
    const districts = () => districtsOf(filter, { ...directory, districts: [] }, parameters)
    ranges.push({
      ...(filter.state && { byDistrict: { ...registers, index: ofState, keys: once(districts) } }),
      ...{ on: `${stateOfRegister} = k.code`, where, index: ofState },
      keys: once(() => statesOf(filter, directory, parameters)),
    })
  }
  if (!directory.everywhere && directory.districts.length > 0)
    ranges.push({
      ...registers,
      keys: once(() => districtsOf(filter, { ...directory, states: [] }, parameters)),
    })
  return ranges
}

/** The people of a constituency: an index range for each of its ACs, and in a list by name for each relation. */
function relatedRanges(
  filter: PersonFilter,
  conditions: readonly string[],
  mayReadPrivate: () => string,
  parameters: Parameters,
  isSearch: boolean,
): Range[] {
  const keys = once(() => segmentsOf(filter.constituency ?? '', parameters))
  const columns = columnsOf(filter.relation)
  const isSmall = isOfOneConstituency(filter)
  if (isSearch) {
    const known = columns.map(({ column, isInDirectory }) => ({
      column,
      mayKnow: mayKnow(isInDirectory, mayReadPrivate),
    }))
    const isTold = columns.length > 1 && known.every((one) => one.mayKnow === 'TRUE')
    // By an expression that no other index has: it would be read for each relation.
    const isKnown = known.map((one) => `${one.column} || '' = k.code AND ${one.mayKnow}`)
    return [
      {
        keys,
        on: `${constituencies} && ARRAY[k.code]`,
        where: [...conditions, isTold ? 'TRUE' : anyOf(isKnown)].join(' AND '),
        ...{ isSmall, mayRepeat: !isSmall, index: ofConstituency },
      },
    ]
  }
  return columns.map(({ column, isInDirectory }) => ({
    keys,
    on: `${column} = k.code`,
    where: [...conditions, mayKnow(isInDirectory, mayReadPrivate)].join(' AND '),
    isSmall,
  }))
}

function districtsOf({ district, state }: PersonFilter, directory: Scope, parameters: Parameters): string {
  const isOpen = inScope(directory, { district: 'a.code', state: 'a.state_code' }, parameters)
  const isOne = district ? `a.code = ${parameters.add(district)}` : 'TRUE'
  const isWithin = state ? `a.state_code = ${parameters.add(state)}` : 'TRUE'
  return `SELECT a.code FROM area a WHERE a.kind = 'DISTRICT' AND ${isOpen} AND ${isOne} AND ${isWithin} ORDER BY a.code`
}

/** Whole states; with all of them the register of the Commission, which is no district's. */
function statesOf({ state }: PersonFilter, { everywhere, states }: Scope, parameters: Parameters): string {
  const all = `SELECT a.code FROM area a WHERE a.kind = 'STATE' UNION ALL SELECT '${commissionRegister}'`
  const isOpen = everywhere ? 'TRUE' : `s.code = ANY(${parameters.add(states)}::text[])`
  return `SELECT s.code FROM (${state ? oneKey(state, parameters) : all}) AS s WHERE ${isOpen} ORDER BY s.code`
}

/** A key that the planner takes for any other: to plan a search for each anew takes as long as the search. */
const oneKey = (code: string, parameters: Parameters) =>
  `SELECT ${parameters.add(code)}::text AS code OFFSET 0`

/** A select of the ACs of a constituency: its segments for a PC, itself for an AC. */
function segmentsOf(constituency: string, parameters: Parameters): string {
  return areaOf(constituency) === Area.PARLIAMENTARY_CONSTITUENCY
    ? `SELECT a.code FROM area a WHERE a.kind = 'ASSEMBLY_CONSTITUENCY' AND a.state_code = ${parameters.add(stateOf(constituency))}
        AND a.parliamentary_constituency_code = ${parameters.add(constituency)}`
    : oneKey(constituency, parameters)
}

/** That a person belongs to the constituency of the filter, as far as the viewer may know it. */
function relatedTo(
  { constituency, relation }: PersonFilter,
  mayReadPrivate: () => string,
  parameters: Parameters,
): string {
  if (!constituency) return 'TRUE'
  const segments = segmentsOf(constituency, parameters)
  return anyOf(
    columnsOf(relation).map(
      ({ column, isInDirectory }) =>
        `(${column} IN (${segments}) AND ${mayKnow(isInDirectory, mayReadPrivate)})`,
    ),
  )
}

/** That the viewer may know the relation: by what is private, or by the directory. */
function mayKnow(isInDirectory: boolean, mayReadPrivate: () => string): string {
  return anyOf([mayReadPrivate(), ...(isInDirectory ? [isOfficeThere] : [])])
}

function exactKeyOf({
  phone,
  epic,
  employeeCode,
}: PersonFilter): { column: string; value: string } | undefined {
  const keys = { 'p.phone': phone, 'p.epic': epic, 'p.employee_code': employeeCode }
  for (const [column, value] of Object.entries(keys)) if (value != null) return { column, value }
  return undefined
}

/** What a person of any range must fulfil; how a name must fit is told by people.matching.ts. */
function conditionsOf(filter: PersonFilter, parameters: Parameters): string[] {
  const { phone, epic, employeeCode, district, state, department, office, postGroup, isDrafted } = filter
  const exact = {
    phone,
    epic,
    employee_code: employeeCode,
    department_code: department,
    district_code: district,
  }
  const exactKey = phone ?? epic ?? employeeCode
  const conditions = Object.entries({ ...exact, office_code: exactKey == null ? null : office }).flatMap(
    ([column, value]) => (value == null ? [] : [`p.${column} = ${parameters.add(value)}`]),
  )
  if (typeof isDrafted === 'boolean') conditions.push(`p.is_drafted = ${parameters.add(isDrafted)}`)
  if (postGroup && postGroup.length > 0)
    conditions.push(`p.duty_category = ANY(${parameters.add(postGroup)}::post_group[])`)
  if (state) conditions.push(`${stateOfRegister} = ${parameters.add(state)}`)
  return conditions
}
