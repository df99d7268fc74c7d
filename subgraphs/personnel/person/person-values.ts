import type { Person } from '../../../prisma/personnel/generated/client'
import { toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import { isGiven } from '../../common/keys'
import type { CorrectPersonInput, RegisterPersonInput } from './person-values.input'
import { checkDates, checkValue, personValueRules, type ValueFault } from './person-values.rules'

/** Columns of a person that a change may set. */
export type PersonValues = Partial<
  Omit<Person, 'districtCode' | 'id' | 'isDrafted' | 'nameWords' | 'version'>
>

type Given = Partial<Omit<RegisterPersonInput, 'district'>> | CorrectPersonInput

const texts = ['name', 'designation', 'phone', 'epic', 'employeeCode', 'bankAccount', 'ifsc'] as const
const numbers = ['payLevel', 'rollPart', 'rollSerial'] as const
const dates = ['dateOfBirth', 'joinedOn', 'retiresOn'] as const
const flags = ['isBoothLevelOfficer', 'hasDisability', 'isPregnantOrLactating', 'isAiling'] as const
const constituencies = ['enrolledConstituency', 'workConstituency', 'nativeConstituency'] as const
/** What a record never lacks. */
const needed = ['name', 'gender', 'designation', 'pool', 'dutyCategory'] as const

/**
 * The values of an input in the register's form, and what is wrong with them by themselves.
 * @param known the dates that the record has already
 */
export function toPersonValues(
  input: Given,
  today: Date,
  known: Pick<PersonValues, (typeof dates)[number]> = {},
): { values: PersonValues; problems: Problem[] } {
  const written = readWritten(input)
  const values = { ...written.values, ...takeOver(input) }
  const faults = [...written.faults, ...checkDates({ ...known, ...values }, today)]
  const lacking = needed.filter((field) => input[field] === null)
  return { values, problems: [...lacking.map(needsValue), ...faults.map(toInvalidInput)] }
}

/** What is written in a form of its own, and so has to be read. */
function readWritten(input: Given): { values: PersonValues; faults: ValueFault[] } {
  const values: PersonValues = {}
  const faults: ValueFault[] = []
  for (const field of texts) {
    const text = input[field]
    if (text === null && field !== 'name' && field !== 'designation') values[field] = null
    if (!isGiven(text)) continue
    const { value, fault } = checkValue(field, personValueRules[field], text)
    if (fault) faults.push(fault)
    else values[field] = value
  }
  for (const field of numbers) {
    const number = input[field]
    if (number === null) values[field] = null
    if (!isGiven(number)) continue
    const { value, fault } = checkValue(field, personValueRules[field], String(number))
    if (fault) faults.push(fault)
    else values[field] = value
  }
  return { values, faults }
}

/** What is right by its type, or is looked up in the database later. */
function takeOver(input: Given): PersonValues {
  const values: PersonValues = {}
  for (const field of dates) if (input[field] !== undefined) values[field] = input[field]
  for (const field of flags) if (input[field] !== undefined) values[field] = input[field] ?? false
  for (const field of constituencies) if (input[field] !== undefined) values[field] = input[field]
  if (input.department !== undefined) values.departmentCode = input.department
  if (input.office !== undefined) values.officeCode = input.office
  if (isGiven(input.gender)) values.gender = input.gender
  if (isGiven(input.pool)) values.pool = input.pool
  if (isGiven(input.dutyCategory)) values.dutyCategory = input.dutyCategory
  return values
}

function needsValue(field: string): Problem {
  const message = `${field} is null, but no record lacks it: give it, or leave it out to keep what is there.`
  return toProblem('INVALID_INPUT', message, { field, rule: 'REQUIRED', actual: 'null' })
}

function toInvalidInput({ message, ...facts }: ValueFault): Problem {
  return toProblem('INVALID_INPUT', message, facts)
}
