import { z } from 'zod'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { once } from '../../common/once'
import { sortableText } from '../../common/page'
import { Parameters, queryKept } from '../../common/sql'
import type { PersonnelScopes } from '../scopes'
import { type DirectoryPerson, directoryFields } from './directory'
import { type Reading, readingsOf, shareOf, shorterReadingsOf } from './name-reading.rules'
import { type Matching, matchingOf, ranksPerStep, type Step } from './people.matching'
import { type Range, rangesOf } from './people.ranges'
import type { PersonFilter } from './person.input'
import { isAmongFew } from './person-filter.rules'
import type { RegisterWords } from './register-words'

/** What a cursor of a search holds: rank, name and id; in a list by name the rank only tells which readings found them. */
export const searchSortKey = z.tuple([z.number().int().min(0).max(1_000_000), sortableText, sortableText])
export type SearchSortKey = z.infer<typeof searchSortKey>

/** A person whom a search found, and how well the name fits: the lower the better. */
export interface FoundPerson extends DirectoryPerson {
  rank: number
}

/** A name as the register may have it: worked out once a request, for its page and its count. */
export interface NameSearch {
  readings: readonly Reading[]
  /** Tried where the readings find nobody. */
  shorter: readonly Reading[]
  /** The part of all people who may be expected to bear it; 0 where it is looked for among a few thousand only. */
  share: number
}

/** Of more people who fit in one step, those are ranked whom the index tells of first, state by state. */
const mostMatches = 2_000
/** A name that more people than that are expected to bear is searched by steps: the first fills a page. */
const mostShareAtOnce = 1 / 10_000
/** Some hundred of a district bear it. */
const mostShareByState = 1 / 120
/** Of a name that more people than that are expected to bear, the page itself tells that they are too many. */
const mostShareCounted = 1 / 100
/** The steps before it are those of all words. */
const stepOfShorter = 4
/** Whoever may be in one AC. */
const mostInSmallRange = 10_000

/** Reads the name of a filter. */
export async function readName(
  database: Database,
  words: RegisterWords,
  filter: PersonFilter & { name: string },
): Promise<NameSearch> {
  const candidates = await words.candidatesOf(database, filter.name)
  const readings = readingsOf(candidates)
  const share = isAmongFew(filter) ? 0 : readings.reduce((sum, reading) => sum + shareOf(reading), 0)
  return { readings, shorter: shorterReadingsOf(candidates), share }
}

interface SearchPage {
  filter: PersonFilter
  after: SearchSortKey | undefined
  /** Rows wanted; the caller asks for one too many to learn whether another page follows. */
  size: number
  isByName: boolean
}

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
  const isWorthIt = search.share > mostShareAtOnce && search.share <= mostShareCounted && !page.isByName
  // Whoever awaits it is told of what fails.
  if (isCounted && isWorthIt) count().catch(() => undefined)
  const found = await findPeople(database, scopes, search, page)
  return { people: found.people, count: found.count === undefined ? count : async () => found.count ?? null }
}

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
  if (!page.isByName && page.after === undefined && search.share <= mostShareAtOnce) {
    const found = await readPage(database, scopes, search, page, { isAtOnce: true })
    if (found.count !== null) return found
  }
  return readPage(database, scopes, search, page, { isAtOnce: false })
}

/** A row of a page: how many fit in all, and whether there are more, who were not ranked. */
interface FoundRow extends FoundPerson {
  count: number
  isCut: boolean
}

/** @param isAtOnce tries it with all who fit, whatever the step: their count is null where they are too many */
async function readPage(
  database: Database,
  scopes: PersonnelScopes,
  { readings, shorter }: NameSearch,
  page: SearchPage,
  { isAtOnce }: { isAtOnce: boolean },
): Promise<FoundPage> {
  const parameters = new Parameters()
  const ranges = rangesOf(page.filter, scopes, parameters, { isSearch: true })
  const isStepped = !page.isByName && !isAtOnce && !ranges.every(({ isSmall }) => isSmall)
  const statement = new SearchStatement(ranges, parameters, page, isStepped)
  const stepAfter = Math.floor((page.after?.[0] ?? 0) / ranksPerStep)
  const parts: string[] = []
  if (readings.length > 0 && stepAfter < stepOfShorter)
    parts.push(statement.select(matchingOf(readings, parameters), stepAfter))
  // Whether anybody bears all words is known on the first page only; later ones tell by their cursor.
  if (shorter.length > 0 && (page.after === undefined || stepAfter === stepOfShorter))
    parts.push(statement.select(sameOnly(matchingOf(shorter, parameters, stepOfShorter)), 0))
  if (ranges.length === 0 || parts.length === 0) return { people: [], count: 0 }
  const [first, second] = parts
  const text = `WITH best AS MATERIALIZED (${first})${second ? `, fallback AS MATERIALIZED (${second})` : ''},
     page AS (SELECT * FROM best${second ? ' UNION ALL SELECT * FROM fallback WHERE NOT EXISTS (SELECT 1 FROM best)' : ''})
     SELECT ${selectList(directoryFields, 'p')}, m.rank, m.count, m.is_cut AS "isCut" FROM page m JOIN person p USING (district_code, id)
      ORDER BY m.rank, m.name, m.id`
  const { rows } = await queryKept<FoundRow>(database, text, parameters)
  if (rows.some(({ isCut }) => isCut)) return { people: rows, count: null }
  const isWhole = page.after === undefined && !isStepped
  return { people: rows, ...(isWhole && { count: rows[0]?.count ?? 0 }) }
}

/** How many a search lists, or null where there are more than are ranked. */
async function countFound(
  database: Database,
  scopes: PersonnelScopes,
  { readings, shorter }: NameSearch,
  filter: PersonFilter,
): Promise<number | null> {
  const count = (of: readonly Reading[], partsOf: (matching: Matching) => readonly Step[]) =>
    countMatches(database, scopes, filter, of, partsOf)
  const all = readings.length > 0 ? await count(readings, ({ parts }) => parts) : 0
  return all === 0 && shorter.length > 0 ? count(shorter, ({ same }) => [same]) : all
}

async function countMatches(
  database: Database,
  scopes: PersonnelScopes,
  filter: PersonFilter,
  readings: readonly Reading[],
  partsOf: (matching: Matching) => readonly Step[],
): Promise<number | null> {
  const parameters = new Parameters()
  const ranges = rangesOf(filter, scopes, parameters, { isSearch: true })
  if (ranges.length === 0) return 0
  const matching = matchingOf(readings, parameters)
  const selects = ranges.map((range) => matches(range, matching, partsOf(matching)))
  // Whoever is in two ranges, or in two segments of a PC, counts once; to look for them takes as long as to count.
  const isOnceOnly = ranges.length === 1 && !filter.constituency
  const { rows } = await queryKept<{ count: number; isCut: boolean }>(
    database,
    `SELECT count(${isOnceOnly ? '*' : 'DISTINCT m.id'})::int AS count, coalesce(bool_or(m.is_cut), FALSE) AS "isCut"
       FROM (${selects.join(' UNION ALL ')}) AS m`,
    parameters,
  )
  const { count = 0, isCut = false } = rows[0] ?? {}
  return isCut ? null : count
}

/** The people of a range who are of these steps: as many as are ranked, in the order of the index. */
function matches(range: Range, { columns }: Matching, steps: readonly Step[]): string {
  const most = range.isSmall ? mostInSmallRange : mostMatches
  const selects = steps.map(({ mayFit, lengths, fits, share }) => {
    const { keys, on, where, index } = { ...range, ...(share > mostShareByState && range.byDistrict) }
    const found = `SELECT p.district_code, p.id, p.name, ${columns} FROM person p
      WHERE ${on} AND ${where} AND ${index ? mayFit(index) : 'TRUE'} AND ${lengths}`
    // OFFSET 0 keeps the points of a row from being worked out for each condition on them.
    return `(SELECT p.* FROM (${keys()}) AS k CROSS JOIN LATERAL (SELECT p.* FROM (${found} OFFSET 0) AS p WHERE ${fits} LIMIT ${most + 1}) AS p)`
  })
  return `SELECT p.*, count(*) OVER () > ${most} AS is_cut FROM (${selects.join(' UNION ALL ')} LIMIT ${most + 1}) AS p`
}

/** Puts the selects of a page together. */
class SearchStatement {
  private readonly beyond: string
  private readonly limit: string

  constructor(
    private readonly ranges: readonly Range[],
    parameters: Parameters,
    private readonly page: SearchPage,
    /** Whether a step is asked only where those before it leave room on the page. */
    private readonly isStepped: boolean,
  ) {
    const { after, size, isByName } = page
    const [rank, name, id] = after ?? []
    this.limit = parameters.add(size)
    const texts = after ? `${parameters.add(name)}, ${parameters.add(id)}` : ''
    this.beyond = !after
      ? 'TRUE'
      : isByName
        ? `(m.name, m.id) > (${texts})`
        : `(m.rank, m.name, m.id) > (${parameters.add(rank)}, ${texts})`
  }

  /** The first rows beyond the cursor, from a step of the matching on. */
  select(matching: Matching, from: number): string {
    if (!this.isStepped) return this.rows(matching, matching.all)
    const steps = matching.steps.slice(from).map((step) => this.rows(matching, step))
    return `SELECT m.* FROM (${steps.map((step) => `(${step})`).join(' UNION ALL ')}) AS m LIMIT ${this.limit}`
  }

  private rows(matching: Matching, step: Step): string {
    const { isByName } = this.page
    const [rank, order] = isByName ? [matching.leastRank, 'name, id'] : [matching.rank, 'rank, name, id']
    const selects = this.ranges.map((range) => `(${matches(range, matching, [step])})`)
    return `SELECT m.district_code, m.id, m.name, m.rank, count(*) OVER ()::int AS count, bool_or(m.is_cut) OVER () AS is_cut FROM (
        SELECT DISTINCT ON (${order}) m.* FROM (
          SELECT p.district_code, p.id, p.name, ${rank} AS rank, p.is_cut FROM (${selects.join(' UNION ALL ')}) AS p) AS m
         WHERE ${this.beyond} ORDER BY ${order}) AS m
      ORDER BY ${order} LIMIT ${this.limit}`
  }
}

/** What is left of a matching where likeness is not enough. */
function sameOnly(matching: Matching): Matching {
  return { ...matching, all: matching.same, steps: matching.steps.slice(0, 3) }
}
