import { Area, areaOf, stateOf } from '../../../prisma/keys'
import { ConstituencyRelation, type PersonFilter } from './person.input'

/** Which column tells a relation to a constituency. All are private; but of where people work the directory's office tells. */
const relationColumns = {
  WORKS: { column: 'p.work_constituency', field: 'workConstituency', isInDirectory: true },
  ENROLLED: { column: 'p.enrolled_constituency', field: 'enrolledConstituency', isInDirectory: false },
  NATIVE: { column: 'p.native_constituency', field: 'nativeConstituency', isInDirectory: false },
} as const

type Column = (typeof relationColumns)[keyof typeof relationColumns]

/** The columns that a relation means. */
export function columnsOf(relation: ConstituencyRelation | null | undefined): readonly Column[] {
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

/** The state that all people of a filter have to do with; null where there is none. */
export function stateOfFilter({ constituency, district, state }: PersonFilter): string | null {
  const area = constituency ?? district ?? state
  return area ? stateOf(area) : null
}

/** About how many people the largest area of a kind has: estimates, by which only the way to search is chosen. */
const mostPeople = { assemblyConstituency: 6_000, district: 40_000, state: 1_600_000, country: 10_000_000 }

/**
 * About how many people may be of the area of a filter.
 * @param peopleOf how many a district or a state has; null where that is not known
 */
export function peopleOfFilter(filter: PersonFilter, peopleOf: (area: string) => number | null): number {
  const { office, constituency, district, state } = filter
  if (office || isOfOneConstituency(filter)) return mostPeople.assemblyConstituency
  if (constituency) return mostPeople.district
  if (district) return peopleOf(district) ?? mostPeople.district
  return state ? (peopleOf(state) ?? mostPeople.state) : mostPeople.country
}

/** Whether a filter is of one AC. */
export function isOfOneConstituency({ constituency }: PersonFilter): boolean {
  return areaOf(constituency ?? '') === Area.ASSEMBLY_CONSTITUENCY
}
