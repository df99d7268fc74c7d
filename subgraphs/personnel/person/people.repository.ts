import { z } from 'zod'
import { Area, areaOf } from '../../../prisma/keys'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { sortableText } from '../../common/page'
import { countUpTo, Parameters } from '../../common/sql'
import { type DirectoryPerson, directoryFields } from './directory'
import { ConstituencyRelation, type PersonFilter } from './person.input'

const columns = selectList(directoryFields, 'p')

/** People are listed by name and id: what a cursor holds. */
export const peopleSortKey = z.tuple([sortableText, sortableText])
export type PeopleSortKey = z.infer<typeof peopleSortKey>

const relationColumns = {
  ENROLLED: ['enrolled_constituency'],
  WORKS: ['work_constituency'],
  NATIVE: ['native_constituency'],
  ANY: ['enrolled_constituency', 'work_constituency', 'native_constituency'],
} as const satisfies Record<ConstituencyRelation, readonly string[]>

/**
 * One page by name. Each area of the filter (a district, or an AC by one relation) is an index range already in order;
 * the page takes the first rows of every range and merges them, so it costs ranges times page, however many people.
 * @param size rows wanted; the caller asks for one too many to learn whether another page follows
 */
export async function listPeople(
  database: Database,
  { filter, after, size }: { filter: PersonFilter; after: PeopleSortKey | undefined; size: number },
): Promise<DirectoryPerson[]> {
  const parameters = new Parameters()
  const conditions = conditionsOf(filter, parameters)
  if (after) conditions.push(`(p.name, p.id) > (${parameters.add(after[0])}, ${parameters.add(after[1])})`)
  const limit = parameters.add(size)
  const ranges = rangesOf(filter, parameters).map(({ areas, column }) => {
    const where = [`p.${column} = k.code`, ...conditions].join(' AND ')
    return `SELECT ${columns} FROM (${areas}) AS k(code) CROSS JOIN LATERAL
      (SELECT * FROM person p WHERE ${where} ORDER BY p.name, p.id LIMIT ${limit}) AS p`
  })
  const { rows } = await database.query<DirectoryPerson>(
    `SELECT DISTINCT ON (name, id) * FROM (${ranges.join(' UNION ALL ')}) AS ranges ORDER BY name, id LIMIT ${limit}`,
    parameters.values,
  )
  return rows
}

/** How many there are, or null where there are more than is worth counting. */
export function countPeople(database: Database, filter: PersonFilter): Promise<number | null> {
  const parameters = new Parameters()
  const conditions = conditionsOf(filter, parameters)
  const ranges = rangesOf(filter, parameters).map(({ areas, column }) => {
    const where = [`p.${column} = k.code`, ...conditions].join(' AND ')
    return `SELECT p.id FROM (${areas}) AS k(code) JOIN person p ON ${where}`
  })
  return countUpTo(database, ranges.join(' UNION '), parameters)
}

/** A column that leads an index by name, and a select of the values in it that are wanted. */
interface Range {
  areas: string
  column: string
}

/** The index ranges whose union is the filter's area. An exact key is a range of its own, with a handful of rows. */
function rangesOf(filter: PersonFilter, parameters: Parameters): Range[] {
  const { constituency, relation, district, state } = filter
  const [exact] = exactKeysOf(filter)
  if (exact) return [{ column: exact.column, areas: `SELECT ${parameters.add(exact.value)}::text` }]
  if (constituency) {
    const areas = segmentsOf(constituency, parameters)
    return relationColumns[relation ?? ConstituencyRelation.ANY].map((column) => ({ column, areas }))
  }
  if (district) return [{ column: 'district_code', areas: `SELECT ${parameters.add(district)}::text` }]
  const districts = `SELECT a.code FROM area a WHERE a.kind = 'DISTRICT' AND a.state_code = ${parameters.add(state)}`
  return [{ column: 'district_code', areas: districts }]
}

/** A select of the ACs of a constituency: its segments for a PC, itself for an AC. */
function segmentsOf(constituency: string, parameters: Parameters): string {
  const code = parameters.add(constituency)
  return areaOf(constituency) === Area.PARLIAMENTARY_CONSTITUENCY
    ? `SELECT a.code FROM area a WHERE a.kind = 'ASSEMBLY_CONSTITUENCY' AND a.parliamentary_constituency_code = ${code}`
    : `SELECT ${code}::text`
}

function exactKeysOf({ phone, epic, employeeCode }: PersonFilter): { column: string; value: string }[] {
  return Object.entries({ phone, epic, employee_code: employeeCode }).flatMap(([column, value]) =>
    value === null || value === undefined ? [] : [{ column, value }],
  )
}

/** What a row of any range must fulfil. An area that makes the ranges is asked for again only under an exact key. */
function conditionsOf(filter: PersonFilter, parameters: Parameters): string[] {
  const { constituency, relation, district, state, department, isDrafted } = filter
  const exactKeys = exactKeysOf(filter)
  const conditions = exactKeys.map(({ column, value }) => `p.${column} = ${parameters.add(value)}`)
  if (department) conditions.push(`p.department_code = ${parameters.add(department)}`)
  if (typeof isDrafted === 'boolean') conditions.push(`p.is_drafted = ${parameters.add(isDrafted)}`)
  if (district) conditions.push(`p.district_code = ${parameters.add(district)}`)
  if (state) conditions.push(`starts_with(p.district_code, ${parameters.add(state)})`)
  for (const word of wordsOf(filter.name)) conditions.push(`p.name ILIKE ${parameters.add(`%${word}%`)}`)
  if (constituency && exactKeys.length > 0) {
    const segments = segmentsOf(constituency, parameters)
    const related = relationColumns[relation ?? ConstituencyRelation.ANY].map(
      (column) => `p.${column} IN (${segments})`,
    )
    conditions.push(`(${related.join(' OR ')})`)
  }
  return conditions
}

/** The words of a name search, with LIKE's own signs taken literally. */
function wordsOf(name: string | null | undefined): string[] {
  const words = name?.trim().split(/\s+/) ?? []
  return words.filter((word) => word !== '').map((word) => word.replace(/[\\%_]/g, '\\$&'))
}
