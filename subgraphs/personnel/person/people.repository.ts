import { z } from 'zod'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { sortableText } from '../../common/page'
import { countLimit, countUpTo, Parameters, queryKept } from '../../common/sql'
import type { PersonnelScopes } from '../scopes'
import { type DirectoryPerson, directoryFields } from './directory'
import { type Range, rangesOf } from './people.ranges'
import type { PersonFilter } from './person.input'

const columns = selectList(directoryFields, 'p')

/** People are listed by name and id: what a cursor holds. */
export const peopleSortKey = z.tuple([sortableText, sortableText])
export type PeopleSortKey = z.infer<typeof peopleSortKey>

/**
 * One page by name. Each range is an index range already in order, or a handful of people; the page takes the first rows
 * of every range and merges them, so it costs ranges times page, however many people: entries of the index alone where the
 * filter asks for no more than an area, as for a state with its districts. Only the rows of the page are read.
 * @param size rows wanted; the caller asks for one too many to learn whether another page follows
 */
export async function listPeople(
  database: Database,
  scopes: PersonnelScopes,
  { filter, after, size }: { filter: PersonFilter; after: PeopleSortKey | undefined; size: number },
): Promise<DirectoryPerson[]> {
  const parameters = new Parameters()
  const ranges = rangesOf(filter, scopes, parameters)
  if (ranges.length === 0) return []
  const beyond = after
    ? `(p.name, p.id) > (${parameters.add(after[0])}, ${parameters.add(after[1])})`
    : 'TRUE'
  const limit = parameters.add(size)
  const selects = ranges.map((range) => firstOf(range, beyond, limit))
  const text = `SELECT ${columns} FROM (
       SELECT DISTINCT ON (name, id) * FROM (${selects.join(' UNION ALL ')}) AS ranges ORDER BY name, id LIMIT ${limit}) AS page
       JOIN person p USING (district_code, id) ORDER BY p.name, p.id`
  const { rows } = ranges.every(({ isOfKey }) => isOfKey)
    ? await queryKept<DirectoryPerson>(database, text, parameters)
    : await database.query<DirectoryPerson>(text, parameters.values)
  return rows
}

/** How many there are, or null where there are more than is worth counting. */
export async function countPeople(
  database: Database,
  scopes: PersonnelScopes,
  filter: PersonFilter,
): Promise<number | null> {
  const parameters = new Parameters()
  const ranges = rangesOf(filter, scopes, parameters)
  if (ranges.length === 0) return 0
  // OFFSET 0 keeps the planner from reading all people once instead of a range at a time. A range that is too many by itself is
  // read no further, since whoever is in two ranges is found only when all are read.
  const selects = ranges.map(
    ({ keys, on, where }) =>
      `(SELECT p.id FROM (${keys()}) AS k CROSS JOIN LATERAL (SELECT p.id FROM person p WHERE ${on} AND ${where} OFFSET 0) AS p
         LIMIT ${countLimit + 1})`,
  )
  return countUpTo(database, selects.join(' UNION '), parameters)
}

function firstOf({ keys, on, where }: Range, beyond: string, limit: string): string {
  return `SELECT p.* FROM (${keys()}) AS k CROSS JOIN LATERAL
    (SELECT p.district_code, p.name, p.id FROM person p WHERE ${on} AND ${where} AND ${beyond} ORDER BY p.name, p.id LIMIT ${limit}) AS p`
}
