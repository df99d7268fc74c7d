// Over 150 lines: what a filter means, in one place, since the area of the filter and that of the viewer make the ranges together.

import { Area, areaOf } from '../../../prisma/keys'
import { anyOf, inScope } from '../../common/access/scope'
import type { Parameters } from '../../common/sql'
import type { PersonnelScopes } from '../scopes'
import { ConstituencyRelation, type PersonFilter } from './person.input'
import { guestsInScope, personInScope } from './person.scope'

/** Some of the people that a filter and a viewer's scope have in common; together the ranges are all of them. */
export interface Range {
  /** A select of the keys `k` that begin the range in an index. */
  keys: string
  /** Ties a person `p` to a key. */
  on: string
  /** What a person must fulfil besides. */
  where: string
}

/** Which column tells a relation to a constituency. All are private; but of where people work the directory's office tells. */
const relationColumns = {
  WORKS: { column: 'p.work_constituency', field: 'workConstituency', isInDirectory: true },
  ENROLLED: { column: 'p.enrolled_constituency', field: 'enrolledConstituency', isInDirectory: false },
  NATIVE: { column: 'p.native_constituency', field: 'nativeConstituency', isInDirectory: false },
} as const

/** Holds where the office of a person `p` lies in the AC where they work. */
const isTold = `EXISTS (SELECT 1 FROM office f WHERE f.district_code = split_part(p.office_code, '-', 1)
  AND f.code = p.office_code AND f.assembly_constituency_code = p.work_constituency)`

type Column = (typeof relationColumns)[keyof typeof relationColumns]

function columnsOf(relation: ConstituencyRelation | null | undefined): readonly Column[] {
  return relation && relation !== ConstituencyRelation.ANY
    ? [relationColumns[relation]]
    : Object.values(relationColumns)
}

/** The private fields by which a filter finds people. */
export function privateFieldsOf({ constituency, relation, ...filter }: PersonFilter): string[] {
  const keys = (['phone', 'epic', 'employeeCode'] as const).filter((field) => filter[field] != null)
  return constituency ? [...keys, ...columnsOf(relation).map(({ field }) => field)] : keys
}

/** Whether a filter asks for nothing but what is private: where people work their office tells too. */
export function isPrivateOnly({ constituency, relation, ...filter }: PersonFilter): boolean {
  const { ENROLLED, NATIVE } = ConstituencyRelation
  return (
    filter.phone != null ||
    filter.epic != null ||
    filter.employeeCode != null ||
    (constituency != null && (relation === ENROLLED || relation === NATIVE))
  )
}

export function rangesOf(filter: PersonFilter, scopes: PersonnelScopes, parameters: Parameters): Range[] {
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
      },
    ]
  }
  const ranges = registeredIn(filter, scopes, conditions, mayReadPrivate, parameters)
  if (scopes.directory.everywhere) return ranges
  const related = relatedTo(filter, mayReadPrivate, parameters)
  const guests: Range = {
    keys: guestsInScope(scopes.directory, parameters),
    on: 'p.district_code = k.district_code AND p.id = k.id',
    where: [...conditions, related].join(' AND ') || 'TRUE',
  }
  return [...ranges, guests]
}

/** The people of the registers in scope: an index range for each AC and relation, or for each district. */
function registeredIn(
  filter: PersonFilter,
  { directory }: PersonnelScopes,
  conditions: readonly string[],
  mayReadPrivate: () => string,
  parameters: Parameters,
): Range[] {
  if (!directory.everywhere && directory.states.length + directory.districts.length === 0) return []
  if (filter.constituency) {
    const isRegistered = inScope(directory, { district: 'p.district_code' }, parameters)
    const keys = segmentsOf(filter.constituency, parameters)
    return columnsOf(filter.relation).map(({ column, isInDirectory }) => ({
      keys,
      on: `${column} = k.code`,
      where: [...conditions, isRegistered, mayKnow(isInDirectory, mayReadPrivate)].join(' AND '),
    }))
  }
  const isOpen = inScope(directory, { district: 'a.code', state: 'a.state_code' }, parameters)
  const district = parameters.add(filter.district ?? null)
  const state = parameters.add(filter.state ?? null)
  return [
    {
      keys: `SELECT a.code FROM area a WHERE a.kind = 'DISTRICT' AND ${isOpen}
        AND (${district}::text IS NULL OR a.code = ${district}) AND (${state}::text IS NULL OR a.state_code = ${state})`,
      on: 'p.district_code = k.code',
      where: conditions.join(' AND ') || 'TRUE',
    },
  ]
}

/** A select of the ACs of a constituency: its segments for a PC, itself for an AC. */
function segmentsOf(constituency: string, parameters: Parameters): string {
  const code = parameters.add(constituency)
  return areaOf(constituency) === Area.PARLIAMENTARY_CONSTITUENCY
    ? `SELECT a.code FROM area a WHERE a.kind = 'ASSEMBLY_CONSTITUENCY' AND a.parliamentary_constituency_code = ${code}`
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

/** What a person of any range must fulfil. */
function conditionsOf(filter: PersonFilter, parameters: Parameters): string[] {
  const { phone, epic, employeeCode, district, state, department, isDrafted } = filter
  const exact = {
    phone,
    epic,
    employee_code: employeeCode,
    department_code: department,
    district_code: district,
  }
  const conditions = Object.entries(exact).flatMap(([column, value]) =>
    value == null ? [] : [`p.${column} = ${parameters.add(value)}`],
  )
  if (typeof isDrafted === 'boolean') conditions.push(`p.is_drafted = ${parameters.add(isDrafted)}`)
  if (state) conditions.push(`starts_with(p.district_code, ${parameters.add(state)})`)
  for (const word of wordsOf(filter.name)) conditions.push(`p.name ILIKE ${parameters.add(`%${word}%`)}`)
  return conditions
}

/** The words of a name search, with LIKE's own signs taken literally. */
function wordsOf(name: string | null | undefined): string[] {
  const words = name?.trim().split(/\s+/) ?? []
  return words.filter((word) => word !== '').map((word) => word.replace(/[\\%_]/g, '\\$&'))
}
