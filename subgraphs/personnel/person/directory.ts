import type { Person } from '../../../prisma/personnel/generated/client'

/** The fields of a person in the directory class of the policy; the private ones are read apart, and audited. */
const shown = [
  'districtCode',
  'id',
  'name',
  'gender',
  'designation',
  'departmentCode',
  'officeCode',
  'payLevel',
  'pool',
  'dutyCategory',
  'isDrafted',
  'version',
] as const satisfies readonly (keyof Person)[]

/** A person as the graph knows them. */
export type DirectoryPerson = Pick<Person, (typeof shown)[number]> & {
  /** Of a closed record: under which id the person was listed next, and since when. */
  transferredTo?: string
  transferredOn?: Date
}

/** The same fields as Prisma's enums of a model's fields have them. */
export const directoryFields: Record<string, string> = Object.fromEntries(
  shown.map((field) => [field, field]),
)
