import type { Fault, ImportContext, LineFault, Row } from './kind'
import { refer, referenceColumns } from './references'

/** How lists tell a person: any of these columns, the first that a row fills. */
export const personColumns = referenceColumns([
  {
    name: 'person_id',
    description: 'id of the person here',
    example: 'S05D01-0000001',
    synonyms: ['person', 'muster id', 'hub id'],
  },
  {
    name: 'employee_code',
    description: 'employee code, in place of the id',
    example: '',
    synonyms: ['emp code', 'employee id', 'emp id', 'employee no', 'hrms id', 'hrms code', 'personnel no'],
  },
  {
    name: 'epic',
    description: 'EPIC number, in place of both',
    example: '',
    synonyms: ['epic no', 'voter id', 'voter id no', 'voter card no'],
  },
])

const columns = personColumns.map(({ name }) => name)

/** Of staged rows the column by which the list tells the person, and how, as `column` and `value` of a select. */
export const personTold = (alias: string) =>
  `CASE ${columns.map((name) => `WHEN ${alias}.${name} IS NOT NULL THEN '${name}'`).join(' ')} END AS "column",
   coalesce(${columns.map((name) => `${alias}.${name}`).join(', ')}) AS value`

/** A row must tell its person. */
export function untoldPerson(row: Row): Fault | undefined {
  if (columns.some((column) => row[column] !== null)) return undefined
  return { column: 'person_id', value: '', rule: 'REQUIRED', advice: `Give one of ${columns.join(', ')}.` }
}

/** Finds the persons of rows in the register; the id goes to the column `person`. */
export async function findPersons(
  rows: readonly (Row & { line: number })[],
  { foreignKeys }: ImportContext,
): Promise<LineFault[]> {
  const find = foreignKeys.person ?? (async () => new Map<string, string>())
  const advice = 'Nobody in the register has it, or two people have: correct it, or import the person first.'
  return refer(rows, find, { columns, into: 'person', rule: 'UNKNOWN_PERSON', advice })
}
