import { z } from 'zod'
import { sortableText } from '../../common/page'
import type { Parameters } from '../../common/sql'
import type { Matching, Step } from './people.matching'
import type { Range } from './people.ranges'
import type { PersonFilter } from './person.input'

/** What a cursor of a search holds: rank, name and id; in a list by name the rank only tells which readings found them. */
export const searchSortKey = z.tuple([z.number().int().min(0).max(1_000_000), sortableText, sortableText])
export type SearchSortKey = z.infer<typeof searchSortKey>

/** Which page of a search. */
export interface SearchPage {
  filter: PersonFilter
  after: SearchSortKey | undefined
  /** Rows wanted; the caller asks for one too many to learn whether another page follows. */
  size: number
  isByName: boolean
}

/** Of more people who fit in one step, those are ranked whom the index tells of first, state by state. */
const mostMatches = 2_000
/** Whoever may be in one AC. */
const mostInSmallRange = 10_000
/** A name that more people than that are expected to bear is looked for district by district: some hundred of each bear it. */
const mostShareByState = 1 / 120

/** The people of a range who are of these steps: as many as are ranked, in the order of the index. */
export function matches(range: Range, { columns }: Matching, steps: readonly Step[]): string {
  const most = range.isSmall ? mostInSmallRange : mostMatches
  const selects = steps.map(({ mayFit, lengths, fits, share }) => {
    const { keys, on, where, index } = { ...range, ...(share > mostShareByState && range.byDistrict) }
    const found = `SELECT p.district_code, p.id, p.name, ${columns} FROM person p
      WHERE ${on} AND ${where} AND ${index ? mayFit(index) : 'TRUE'} AND ${lengths}`
    // OFFSET 0 keeps the points of a row from being worked out for each condition on them.
    return `(SELECT p.* FROM (${keys()}) AS k CROSS JOIN LATERAL (SELECT p.* FROM (${found} OFFSET 0) AS p WHERE ${fits} LIMIT ${most + 1}) AS p)`
  })
  const counted = `SELECT p.*, count(*) OVER ()::int AS count FROM (${selects.join(' UNION ALL ')} LIMIT ${most + 1}) AS p`
  return `SELECT p.*, p.count > ${most} AS is_cut FROM (${counted}) AS p`
}

/** Everybody once, counted anew: to sort them all, not a page, takes a third of a search. */
const distinct = (ranked: string, order: string) =>
  `SELECT m.district_code, m.id, m.name, m.rank, count(*) OVER ()::int AS count, bool_or(m.is_cut) OVER () AS is_cut
     FROM (SELECT DISTINCT ON (${order}) m.* FROM (${ranked}) AS m ORDER BY ${order}) AS m`

/** Puts the selects of a page together. */
export class SearchStatement {
  private readonly beyond: string
  private readonly limit: string
  /** Whether somebody may be found twice. */
  private readonly mayRepeat: boolean

  constructor(
    private readonly ranges: readonly Range[],
    parameters: Parameters,
    private readonly page: SearchPage,
    /** Whether a step is asked only where those before it leave room on the page. */
    private readonly isStepped: boolean,
  ) {
    const { after, size, isByName } = page
    const [rank, name, id] = after ?? []
    // Not told to the planner, which would make a plan for each size of a page.
    this.limit = `(SELECT ${parameters.add(size)}::int)`
    this.mayRepeat = ranges.length > 1 || ranges.some(({ mayRepeat }) => mayRepeat)
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
    const ranked = `SELECT m.* FROM (SELECT p.district_code, p.id, p.name, ${rank} AS rank, p.count, p.is_cut
      FROM (${selects.join(' UNION ALL ')}) AS p) AS m WHERE ${this.beyond}`
    return `SELECT m.* FROM (${this.mayRepeat ? distinct(ranked, order) : ranked}) AS m ORDER BY ${order} LIMIT ${this.limit}`
  }
}

/** What is left of a matching where likeness is not enough. */
export function sameOnly(matching: Matching): Matching {
  return { ...matching, all: matching.same, steps: matching.steps.slice(0, 3) }
}
