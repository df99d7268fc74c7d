// Over 150 lines: what a filter means, in one place, since the area of the filter and that of the viewer make the ranges together.

import { Area, areaOf, stateOf } from '../../../prisma/keys'
import { commissionRegister } from '../../../prisma/reference/commission'
import { anyOf, inScope, type Scope } from '../../common/access/scope'
import type { Parameters } from '../../common/sql'
import type { PersonnelScopes } from '../scopes'
import { type BearsAny, bearsAmongFew } from './people.matching'
import type { PersonFilter } from './person.input'
import { guestsInScope, personInScope } from './person.scope'
import { columnsOf, isAnywhere, isOfOneConstituency } from './person-filter.rules'

/** Some of the people that a filter and a viewer's scope have in common; together the ranges are all of them. */
export interface Range {
  /** A select of the keys `k` that begin the range in an index. */
  keys: string
  /** Ties a person `p` to a key. */
  on: string
  /** What a person must fulfil besides. */
  where: string
  /** How its index knows the words of a name, where these lead to the range: a state has no key of its own there. */
  bears?: BearsAny
  /** Whether the range holds few people whatever is asked for: those of one AC, and guests. */
  isSmall?: boolean
  /** Whether it begins with a key of a person: whatever the values, one plan is the best. */
  isOfKey?: boolean
}

/** Holds where the office of a person `p` lies in the AC where they work. */
const isTold = `EXISTS (SELECT 1 FROM office f WHERE f.district_code = split_part(p.office_code, '-', 1)
  AND f.code = p.office_code AND f.assembly_constituency_code = p.work_constituency)`

/** The state of a person's register. */
const stateOfRegister = 'left(p.district_code, 3)'

/** Words in the state `k`, by the expression of the index. */
const bearsInState: BearsAny = (words) =>
  `words_of_state(left(p.district_code, 3), p.name_words) && words_of_state(k.code, ${words})`

/** Whether a viewer sees whole registers: officers of ACs and PCs see those who serve there, wherever they are registered. */
function hasRegisters({ everywhere, states, districts }: Scope): boolean {
  return everywhere || states.length + districts.length > 0
}

/**
 * @param isByState whether whole states are one range: for a search, whose index does not begin with the district
 * @param isWhole whether the whole country is one too: for a name that few bear, so that its states are not searched one by one
 */
export function rangesOf(
  filter: PersonFilter,
  scopes: PersonnelScopes,
  parameters: Parameters,
  { isByState = false, isWhole = false } = {},
): Range[] {
  const exact = exactKeyOf(filter)
  const conditions = conditionsOf(filter, parameters)
  const mayReadPrivate = () => personInScope(scopes.private, 'p', parameters, { mustServe: true })
  if (exact) {
    const related = relatedTo(filter, mayReadPrivate, parameters)
    const visible = personInScope(scopes.directory, 'p', parameters)
    return [
      {
        keys: `SELECT ${parameters.add(exact.value)}::text AS key`,
        on: `${exact.column} = k.key`,
        where: [...conditions, visible, mayReadPrivate(), related].join(' AND '),
        ...{ isSmall: true, isOfKey: true },
      },
    ]
  }
  if (filter.office) {
    const related = relatedTo(filter, mayReadPrivate, parameters)
    const visible = personInScope(scopes.directory, 'p', parameters)
    return [
      {
        keys: `SELECT ${parameters.add(filter.office)}::text AS code`,
        on: 'p.office_code = k.code',
        where: [...conditions, visible, related].join(' AND '),
        isSmall: true,
      },
    ]
  }
  if (isOfOneConstituency(filter) && !hasRegisters(scopes.directory)) {
    // Whom such a viewer sees are guests all: by far more than the people of the AC.
    const visible = personInScope(scopes.directory, 'p', parameters)
    return relatedRanges(filter, [...conditions, visible], mayReadPrivate, parameters)
  }
  const ranges = registeredIn(filter, scopes, conditions, mayReadPrivate, parameters, { isByState, isWhole })
  if (scopes.directory.everywhere) return ranges
  const related = relatedTo(filter, mayReadPrivate, parameters)
  const guests: Range = {
    keys: guestsInScope(scopes.directory, parameters),
    on: 'p.district_code = k.district_code AND p.id = k.id',
    where: [...conditions, related].join(' AND ') || 'TRUE',
    isSmall: true,
  }
  return [...ranges, guests]
}

/** The people of the registers in scope: an index range for each AC and relation, or for each district or state. */
function registeredIn(
  filter: PersonFilter,
  { directory }: PersonnelScopes,
  conditions: readonly string[],
  mayReadPrivate: () => string,
  parameters: Parameters,
  { isByState, isWhole }: { isByState: boolean; isWhole: boolean },
): Range[] {
  if (!hasRegisters(directory)) return []
  if (filter.constituency) {
    const ties = { district: 'p.district_code', state: stateOfRegister }
    const isRegistered = inScope(directory, ties, parameters)
    return relatedRanges(filter, [...conditions, isRegistered], mayReadPrivate, parameters)
  }
  const where = conditions.join(' AND ') || 'TRUE'
  if (isWhole && directory.everywhere && isAnywhere(filter)) return [{ keys: 'SELECT 1', on: 'TRUE', where }]
  const registers = { on: 'p.district_code = k.code', where }
  if (!isByState || filter.district)
    return [{ ...registers, keys: districtsOf(filter, directory, parameters) }]
  const ranges: Range[] = []
  if (directory.everywhere || directory.states.length > 0)
    ranges.push({
      ...{ on: `${stateOfRegister} = k.code`, where, bears: bearsInState },
      keys: statesOf(filter, directory, parameters),
    })
  if (!directory.everywhere && directory.districts.length > 0)
    ranges.push({ ...registers, keys: districtsOf(filter, { ...directory, states: [] }, parameters) })
  return ranges
}

/** The people of a constituency: an index range for each of its ACs and each relation. */
function relatedRanges(
  filter: PersonFilter,
  conditions: readonly string[],
  mayReadPrivate: () => string,
  parameters: Parameters,
): Range[] {
  const keys = segmentsOf(filter.constituency ?? '', parameters)
  return columnsOf(filter.relation).map(({ column, isInDirectory }) => ({
    keys,
    on: `${column} = k.code`,
    where: [...conditions, mayKnow(isInDirectory, mayReadPrivate)].join(' AND '),
    ...(isOfOneConstituency(filter) && { isSmall: true, bears: bearsAmongFew }),
  }))
}

function districtsOf({ district, state }: PersonFilter, directory: Scope, parameters: Parameters): string {
  const isOpen = inScope(directory, { district: 'a.code', state: 'a.state_code' }, parameters)
  const [one, within] = [parameters.add(district ?? null), parameters.add(state ?? null)]
  return `SELECT a.code FROM area a WHERE a.kind = 'DISTRICT' AND ${isOpen}
    AND (${one}::text IS NULL OR a.code = ${one}) AND (${within}::text IS NULL OR a.state_code = ${within}) ORDER BY a.code`
}

/** Whole states; with all of them the register of the Commission, which is no district's. */
function statesOf({ state }: PersonFilter, { everywhere, states }: Scope, parameters: Parameters): string {
  const within = parameters.add(state ?? null)
  const isOpen = everywhere ? 'TRUE' : `s.code = ANY(${parameters.add(states)}::text[])`
  return `SELECT s.code FROM (SELECT a.code FROM area a WHERE a.kind = 'STATE' UNION ALL SELECT '${commissionRegister}') AS s
    WHERE ${isOpen} AND (${within}::text IS NULL OR s.code = ${within}) ORDER BY s.code`
}

/** A select of the ACs of a constituency: its segments for a PC, itself for an AC. */
function segmentsOf(constituency: string, parameters: Parameters): string {
  const code = parameters.add(constituency)
  return areaOf(constituency) === Area.PARLIAMENTARY_CONSTITUENCY
    ? `SELECT a.code FROM area a WHERE a.kind = 'ASSEMBLY_CONSTITUENCY' AND a.state_code = ${parameters.add(stateOf(constituency))}
        AND a.parliamentary_constituency_code = ${code}`
    : `SELECT ${code}::text AS code`
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
  return anyOf([mayReadPrivate(), ...(isInDirectory ? [isTold] : [])])
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
