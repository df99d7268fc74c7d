import { type Person, Prisma } from '../../../prisma/personnel/generated/client'

const {
  districtCode,
  id,
  name,
  gender,
  designation,
  departmentCode,
  officeCode,
  payLevel,
  pool,
  dutyCategory,
  isDrafted,
} = Prisma.PersonScalarFieldEnum

/**
 * The fields of a person that the graph shows. The private ones (phone, EPIC, birth, bank account, constituencies, flags)
 * are not even read: the graph does not know yet who asks.
 */
export const directoryFields = {
  districtCode,
  id,
  name,
  gender,
  designation,
  departmentCode,
  officeCode,
  payLevel,
  pool,
  dutyCategory,
  isDrafted,
} as const

/** A person as the graph knows them. */
export type DirectoryPerson = Pick<Person, keyof typeof directoryFields>
