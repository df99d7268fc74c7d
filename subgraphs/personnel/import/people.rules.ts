import { stateOf } from '../../../prisma/keys'
import { type Fault, type ImportContext, type Row, textOf, toFault } from '../../common/import/kind'
import { checkDates } from '../person/person-values.rules'
import type { Departments } from './departments'

/** Pay in the first cell of each level of the 7th Central Pay Commission's matrix, rupees a month, from level 1. */
const firstCells = [
  18_000, 19_900, 21_700, 25_500, 29_200, 35_400, 44_900, 47_600, 53_100, 56_100, 67_700, 78_800, 123_100,
  144_200, 182_200, 205_400, 225_000, 250_000,
]

/** The highest level that begins at a basic pay or below it: an estimate, since increments make levels overlap. */
export function readLevelOfBasicPay(cell: string): number | undefined {
  const digits = cell.replace(/^(rs|inr|₹)\.?\s*/i, '').replace(/,|\/-$|\.0+$/g, '')
  const pay = /^\d{5,6}$/.test(digits) ? Number(digits) : 0
  const level = firstCells.filter((first) => first <= pay).length
  return level > 0 ? level : undefined
}

const constituencyColumns = ['enrolled_constituency', 'work_constituency', 'native_constituency'] as const

/** Finds the codes of what a row names, and what can be told of it without the register. */
export function completePerson(
  row: Row,
  { areas, standIns, today, words }: ImportContext,
  departments: Departments,
): Fault | undefined {
  const district = areas.district(textOf(row.district), standIns.state)
  if (!district)
    return toFault(
      'district',
      row.district,
      'DISTRICT',
      `a code such as S05D01, or a name with ${words.choice('state')}`,
    )
  row.district_code = district
  if (row.id !== null && !textOf(row.id).startsWith(`${district}-`))
    return toFault('id', row.id, 'PERSON_ID', `an id of the register of ${district}, or leave it empty`)
  for (const column of constituencyColumns) {
    if (row[column] === null) continue
    const code = areas.assemblyConstituency(textOf(row[column]), stateOf(district))
    if (!code)
      return toFault(
        column,
        row[column],
        'ASSEMBLY_CONSTITUENCY',
        `an AC of ${stateOf(district)}: its number, name or code`,
      )
    row[column] = code
  }
  if (row.department !== null) {
    const code = departments.find(textOf(row.department))
    if (!code)
      return toFault(
        'department',
        row.department,
        'DEPARTMENT',
        'the code or name of a department that is registered',
      )
    row.department_code = code
  }
  row.pay_level ??= row.basic_pay ?? null
  return dateFault(row, today)
}

function dateFault(row: Row, today: Date): Fault | undefined {
  const dates = { dateOfBirth: row.date_of_birth, joinedOn: row.joined_on, retiresOn: row.retires_on }
  const known = Object.entries(dates).filter(([, day]) => typeof day === 'string')
  const [fault] = checkDates(
    Object.fromEntries(known.map(([field, day]) => [field, new Date(textOf(day))])),
    today,
  )
  if (!fault) return undefined
  const columns: Record<string, string> = {
    dateOfBirth: 'date_of_birth',
    joinedOn: 'joined_on',
    retiresOn: 'retires_on',
  }
  return {
    column: columns[fault.field] ?? null,
    value: fault.actual,
    rule: fault.rule,
    advice: fault.message,
  }
}
