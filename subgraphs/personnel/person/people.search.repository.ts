// Over 150 lines: a page of a search and its count, which go by the same steps.

import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { once } from '../../common/once'
import { Parameters, queryOften } from '../../common/sql'
import type { PersonnelScopes } from '../scopes'
import { type DirectoryPerson, directoryFields } from './directory'
import { type Matching, matchingOf } from './people.matching'
import { rangesOf } from './people.ranges'
import { countSelect, type SearchPage, SearchStatement, sameOnly } from './people.search.statement'
import type { PersonFilter } from './person.input'
import { isOfOneConstituency } from './person-filter.rules'
import type { NameSearch } from './read-name'
import { ranksPerStep } from './reading-sql'
import type { WordNews } from './register-words'
import type { Reading } from './slot.rules'

/** A person whom a search found, and how well the name fits: the lower the better. */
export interface FoundPerson extends DirectoryPerson {
  rank: number
}

/** A name that more people than that are expected to bear is searched by steps: the first fills a page. */
const mostAtOnce = 350
/** Of a name that more people than that are expected to bear, the page itself mostly tells that they are too many. */
const mostCounted = 1_500
/** The steps before it are those of all words. */
const stepOfShorter = 4

/** People whom a search found: a page of them. */
export interface Found {
  people: FoundPerson[]
  /** How many they are in all, or null where there are more than are ranked. */
  count: () => Promise<number | null>
}

/** One page, and how many there are: where the page will hardly tell, they are counted while it is read. */
export async function searchPeople(
  database: Database,
  scopes: PersonnelScopes,
  search: NameSearch,
  page: SearchPage,
  { isCounted }: { isCounted: boolean },
): Promise<Found> {
  const count = once(() => countFound(database, scopes, search, page.filter))
  const isWorthIt = !mayBeAtOnce(search, page.filter) && search.expected <= mostCounted && !page.isByName
  // Whoever awaits it is told of what fails.
  if (isCounted && isWorthIt) count().catch(() => undefined)
  const found = await findPeople(database, scopes, search, page)
  return { people: found.people, count: found.count === undefined ? count : async () => found.count ?? null }
}

/** Whether the first page is tried with all who fit, who then are counted with it: where they are few, as in an AC. */
const mayBeAtOnce = ({ isOneStep, expected }: NameSearch, filter: PersonFilter) =>
  isOneStep || expected <= mostAtOnce || isOfOneConstituency(filter)

/** A page: the count is left out where it cannot tell. */
interface FoundPage {
  people: FoundPerson[]
  count?: number | null
}

/**
 * One page, the best first or by name. Of a rare name the first is tried with all who fit at once, by one reading of the
 * index; otherwise a step of the matching is asked only where those before it leave room on the page.
 */
async function findPeople(
  database: Database,
  scopes: PersonnelScopes,
  search: NameSearch,
  page: SearchPage,
): Promise<FoundPage> {
  if (!page.isByName && page.after === undefined && mayBeAtOnce(search, page.filter)) {
    const found = await readPage(database, scopes, search, page, { isAtOnce: true })
    if (found.count !== null || search.isOneStep) return found
  }
  return readPage(database, scopes, search, page, { isAtOnce: false })
}

/** A row of a page: how many fit in all, and whether there are more, who were not ranked. */
interface FoundRow extends FoundPerson {
  count: number
  isCut: boolean
}

/** The steps of a matching are asked in two statements: mostly the first fills a page, and half of it is planned twice as fast. */
const halves = [
  { from: 0, to: 2 },
  { from: 2, to: stepOfShorter },
]

/** @param isAtOnce tries it with all who fit, whatever the step: their count is null where they are too many */
async function readPage(
  database: Database,
  scopes: PersonnelScopes,
  { readings, shorter, news }: NameSearch,
  page: SearchPage,
  { isAtOnce }: { isAtOnce: boolean },
): Promise<FoundPage> {
  const stepAfter = Math.floor((page.after?.[0] ?? 0) / ranksPerStep)
  const isIndexed = () =>
    rangesOf(page.filter, scopes, new Parameters(), { isSearch: true }).some(
      ({ index, isSmall }) => index && !isSmall,
    )
  const isStepped = !page.isByName && !isAtOnce && isIndexed()
  const read = (parts: typeof halves, matching: (parameters: Parameters) => Matching) =>
    readParts(database, scopes, news, page, isStepped ? parts : [], matching)
  if (readings.length > 0 && stepAfter < stepOfShorter) {
    const left = halves
      .map(({ from, to }) => ({ from: Math.max(from, stepAfter), to }))
      .filter(({ from, to }) => from < to)
    const found = await read(left, (parameters) => matchingOf(readings, parameters))
    // Whether anybody bears all words is known on the first page only; later ones tell by their cursor.
    if (found.people.length > 0 || page.after !== undefined) return found
  }
  if (shorter.length === 0 || (page.after !== undefined && stepAfter !== stepOfShorter))
    return { people: [], count: 0 }
  return read(halves, (parameters) => sameOnly(matchingOf(shorter, parameters, stepOfShorter)))
}

/** @param parts of the steps, one after the other until the page is full; with none everybody who fits is ranked at once */
async function readParts(
  database: Database,
  scopes: PersonnelScopes,
  news: WordNews,
  page: SearchPage,
  parts: typeof halves,
  matchingFor: (parameters: Parameters) => Matching,
): Promise<FoundPage> {
  if (parts.length === 0) {
    const rows = await readMatches(database, scopes, news, page, (statement, parameters) =>
      statement.whole(matchingFor(parameters)),
    )
    if (rows.some(({ isCut }) => isCut)) return { people: rows, count: null }
    return { people: rows, ...(page.after === undefined && { count: rows[0]?.count ?? 0 }) }
  }
  const people: FoundRow[] = []
  for (const { from, to } of parts) {
    const size = page.size - people.length
    if (size === 0) break
    const rows = await readMatches(database, scopes, news, { ...page, size }, (statement, parameters) =>
      statement.steps(matchingFor(parameters), from, to),
    )
    people.push(...rows)
  }
  return { people, ...(people.some(({ isCut }) => isCut) && { count: null }) }
}

async function readMatches(
  database: Database,
  scopes: PersonnelScopes,
  news: WordNews,
  page: SearchPage,
  select: (statement: SearchStatement, parameters: Parameters) => string,
): Promise<FoundRow[]> {
  const parameters = new Parameters()
  const ranges = rangesOf(page.filter, scopes, parameters, { isSearch: true })
  if (ranges.length === 0) return []
  const found = select(new SearchStatement(ranges, parameters, page), parameters)
  // A row at least: whether words have come is told where nobody is found, too.
  const { rows } = await queryOften<NewsRow & (FoundRow | { id: null })>(
    database,
    `SELECT ${selectList(directoryFields, 'p')}, m.rank, m.count, m.is_cut AS "isCut", w.has AS "hasNewWords"
       FROM (SELECT ${news.asked(parameters)} AS has) AS w
       LEFT JOIN ((${found}) AS m JOIN person p USING (district_code, id)) ON TRUE ORDER BY m.rank, m.name, m.id`,
    parameters,
  )
  news.tell(rows.some(({ hasNewWords }) => hasNewWords))
  return rows.flatMap(({ hasNewWords: _, ...row }) => (row.id === null ? [] : row))
}

interface NewsRow {
  hasNewWords: boolean
}

/** How many a search lists, or null where there are more than are ranked. */
async function countFound(
  database: Database,
  scopes: PersonnelScopes,
  { readings, shorter }: NameSearch,
  filter: PersonFilter,
): Promise<number | null> {
  const all = readings.length > 0 ? await countMatches(database, scopes, filter, readings) : 0
  return all === 0 && shorter.length > 0
    ? countMatches(database, scopes, filter, shorter, { isSameOnly: true })
    : all
}

async function countMatches(
  database: Database,
  scopes: PersonnelScopes,
  filter: PersonFilter,
  readings: readonly Reading[],
  { isSameOnly = false } = {},
): Promise<number | null> {
  const parameters = new Parameters()
  const ranges = rangesOf(filter, scopes, parameters, { isSearch: true })
  if (ranges.length === 0) return 0
  const matching = matchingOf(readings, parameters)
  const { rows } = await queryOften<{ count: number; isCut: boolean }>(
    database,
    countSelect(ranges, isSameOnly ? sameOnly(matching) : matching),
    parameters,
  )
  const { count = 0, isCut = false } = rows[0] ?? {}
  return isCut ? null : count
}
