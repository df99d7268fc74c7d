import { z } from 'zod'
import { toDay } from '../../common/day'
import type { RequestInfo } from '../../common/request'
import type { PersonFacts } from './eligibility.case'

/** Who is shown something, and by which operation. */
export type Reader = Pick<RequestInfo, 'viewer' | 'operation' | 'id'>

/** Private fields that somebody is shown, and of whom. */
export interface PrivateReading {
  fields: readonly string[]
  people: readonly string[]
}

const day = z.iso.date().transform(toDay)

const personShape = z.object({
  personId: z.string(),
  districtCode: z.string(),
  name: z.string(),
  gender: z.enum(['FEMALE', 'MALE', 'OTHER']),
  payLevel: z.int().nullable(),
  officeCode: z.string().nullable(),
  departmentCode: z.string().nullable(),
  isDepartmentExempt: z.boolean(),
  enrolledConstituency: z.string().nullable(),
  workConstituency: z.string().nullable(),
  nativeConstituency: z.string().nullable(),
  joinedOn: day.nullable(),
  retiresOn: day.nullable(),
  isBoothLevelOfficer: z.boolean(),
  isPregnantOrLactating: z.boolean(),
  isAiling: z.boolean(),
  lentTo: z.string().nullable(),
})

export const peopleShape = z.array(personShape)

/** What the register tells of people, by their id. */
export function toPeople(told: unknown): ReadonlyMap<string, PersonFacts> {
  return byId(peopleShape.parse(told))
}

/** By their id. */
export function byId(people: readonly PersonFacts[]): ReadonlyMap<string, PersonFacts> {
  return new Map(people.map((person) => [person.personId, person]))
}
