import type { Person } from '../../../prisma/personnel/generated/client'
import { toDayText } from '../../common/day'

/** What a value of a person must be, and how to read one as people write it. */
export interface ValueRule<Value> {
  /** Name of the rule, as problems and reports give it. */
  rule: string
  /** What is expected, to follow "expected". */
  expected: string
  /** Where the rule comes from. */
  source: string
  /** The value in the register's form; undefined where the text is none. */
  read: (text: string) => Value | undefined
}

/** A value that breaks a rule: the rule and what was given. */
export interface ValueFault {
  field: string
  rule: string
  actual: string
  message: string
  source: string
}

export type Checked<Value> = { value: Value; fault?: undefined } | { value?: undefined; fault: ValueFault }

/** Reads a text by a rule. */
export function checkValue<Value>(field: string, rule: ValueRule<Value>, text: string): Checked<Value> {
  const value = rule.read(text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  return value === undefined ? { fault: faultOf(field, rule, text) } : { value }
}

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined)

/** Codes are typed with spaces, and in small letters. */
const code = (pattern: RegExp) => (text: string) => matching(pattern)(text.replaceAll(' ', '').toUpperCase())

const whole = (from: number, to: number) => (text: string) => {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return number >= from && number <= to ? number : undefined
}

const register = 'ECI 464/INST/2008/EPS'
const date = 'a day that is in the calendar and of our times, 2023-06-01 or 01-06-2023'

/** The rules, by field of a person. */
export const personValueRules = {
  name: {
    rule: 'NAME',
    expected: 'a name of 1 to 120 letters, with spaces, dots, hyphens and apostrophes',
    source: register,
    // Vowel signs of Indian scripts are marks; joiners shape their letters.
    read: matching(/^(?=.*\p{L})(?:[\p{L}\p{M} .'’-]|\u200c|\u200d){1,120}$/u),
  },
  designation: {
    rule: 'DESIGNATION',
    expected: 'a designation of 1 to 120 characters',
    source: register,
    read: matching(/^(?=.*\p{L})[^\p{Cc}]{1,120}$/u),
  },
  phone: {
    rule: 'PHONE',
    expected: 'an Indian mobile number: ten digits from 6 to 9 on, with or without +91 or 0',
    source: 'National Numbering Plan 2003',
    read: (text) => /^(?:\+91|0091|91|0)?([6-9]\d{9})$/.exec(text.replace(/[\s().-]/g, ''))?.[1],
  },
  epic: {
    rule: 'EPIC',
    expected: 'an EPIC number: three letters and seven digits',
    source: 'ECI, electoral rolls',
    read: code(/^[A-Z]{3}\d{7}$/),
  },
  employeeCode: {
    rule: 'EMPLOYEE_CODE',
    expected: 'a code of 1 to 30 letters, digits and / - . _',
    source: register,
    read: code(/^[A-Z0-9][A-Z0-9/._-]{0,29}$/),
  },
  payLevel: {
    rule: 'PAY_LEVEL',
    expected: 'a level of the pay matrix, 1 to 18',
    source: '7th Central Pay Commission',
    read: (text) => whole(1, 18)(text.replace(/^(?:pay )?(?:level|l)[ -]*/i, '')),
  },
  rollPart: {
    rule: 'ROLL_PART',
    expected: '1 to 9999',
    source: 'ECI, electoral rolls',
    read: whole(1, 9_999),
  },
  rollSerial: {
    rule: 'ROLL_SERIAL',
    expected: '1 to 9999',
    source: 'ECI, electoral rolls',
    read: whole(1, 9_999),
  },
  dateOfBirth: { rule: 'DATE', expected: date, source: register, read: readDate },
  joinedOn: { rule: 'DATE', expected: date, source: register, read: readDate },
  retiresOn: { rule: 'DATE', expected: date, source: register, read: readDate },
  bankAccount: {
    rule: 'BANK_ACCOUNT',
    expected: 'an account number of 9 to 18 digits',
    source: 'Reserve Bank of India',
    read: code(/^\d{9,18}$/),
  },
  ifsc: {
    rule: 'IFSC',
    expected: 'an IFSC: four letters, a zero, six letters or digits',
    source: 'Reserve Bank of India',
    read: code(/^[A-Z]{4}0[A-Z0-9]{6}$/),
  },
} as const satisfies { [Field in keyof Person]?: ValueRule<NonNullable<Person[Field]>> }

/** A day as ISO 8601 has it, or the Indian way, the day first; midnight UTC. */
function readDate(text: string): Date | undefined {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  const parts = [isoYear ?? year, isoMonth ?? month, isoDay ?? day].map(Number)
  const [y = Number.NaN, m = Number.NaN, d = Number.NaN] = parts
  const read = new Date(Date.UTC(y, m - 1, d))
  // Of the 31st of June the calendar would make the 1st of July.
  return read.getUTCMonth() === m - 1 && read.getUTCDate() === d && y >= 1900 && y < 2200 ? read : undefined
}

type Dates = Partial<Pick<Person, 'dateOfBirth' | 'joinedOn' | 'retiresOn'>>

const youngest = 14
const oldest = 100

/** What of a person's dates cannot be together. Whoever joins young enough for a rural post office is 14. */
export function checkDates({ dateOfBirth, joinedOn, retiresOn }: Dates, today: Date): ValueFault[] {
  const faults: ValueFault[] = []
  const refuse = (field: string, rule: string, expected: string, actual: Date) =>
    faults.push(faultOf(field, { rule, expected, source: register }, toDayText(actual)))
  for (const [field, day] of Object.entries({ joinedOn, retiresOn }))
    if (day && (day.getUTCFullYear() < 1900 || day.getUTCFullYear() >= 2200)) refuse(field, 'DATE', date, day)
  if (dateOfBirth && (dateOfBirth > yearsAfter(today, -youngest) || dateOfBirth < yearsAfter(today, -oldest)))
    refuse('dateOfBirth', 'AGE', `a birth ${youngest} to ${oldest} years ago`, dateOfBirth)
  if (joinedOn && joinedOn > yearsAfter(today, 1))
    refuse('joinedOn', 'JOINED', 'a day that is not a year ahead', joinedOn)
  if (dateOfBirth && joinedOn && joinedOn < yearsAfter(dateOfBirth, youngest))
    refuse('joinedOn', 'JOINED_AFTER_BIRTH', `a day ${youngest} years after the birth at least`, joinedOn)
  if (joinedOn && retiresOn && retiresOn <= joinedOn)
    refuse('retiresOn', 'RETIRES_AFTER_JOINING', 'a day after that of joining', retiresOn)
  return faults
}

function yearsAfter(day: Date, years: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate()))
}

function faultOf(
  field: string,
  { rule, expected, source }: Pick<ValueRule<unknown>, 'rule' | 'expected' | 'source'>,
  actual: string,
): ValueFault {
  return {
    field,
    rule,
    actual,
    source,
    message: `${field} is ${JSON.stringify(actual)}: expected ${expected}.`,
  }
}
