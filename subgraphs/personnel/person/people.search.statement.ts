import { z } from 'zod'
import { sortableText } from '../../common/page'
import type { Parameters } from '../../common/sql'
import { ofState } from './name-index'
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

/** Of more people who fit in one step, those are ranked whom the index tells of first: in states, one after the other, and in a district or a PC. */
const mostMatches = 1_000
const mostInDistrict = 500
/** Whoever may be in one AC. */
const mostInSmallRange = 10_000
/** A name that more people than that are expected to bear is looked for district by district: some hundred of each bear it. */
const mostShareByState = 1 / 120

const mostOf = ({ isSmall, index }: Range) =>
  isSmall ? mostInSmallRange : index === ofState ? mostMatches : mostInDistrict

/** The people of a range who are of these steps, with their points: one more than are ranked, in the order of the index. */
function matches(
  range: Range,
  { columns }: Matching,
  steps: readonly Step[],
  { isCounted = false } = {},
): string {
  const limit = `LIMIT ${mostOf(range) + 1}`
  const selects = steps.map(({ mayFit, lengths, fits, share, isTold }) => {
    const { keys, on, where, index } = { ...range, ...(share > mostShareByState && range.byDistrict) }
    if (isCounted && isTold && index)
      return `(SELECT p.id FROM (${keys()}) AS k CROSS JOIN LATERAL (SELECT p.id FROM person p WHERE ${on} AND ${where} AND ${mayFit(index)} OFFSET 0) AS p)`
    const found = `SELECT p.district_code, p.id, p.name, ${columns()} FROM person p
      WHERE ${on} AND ${where} AND ${index ? mayFit(index) : 'TRUE'} AND ${lengths}`
    // OFFSET 0 keeps the points of a row from being worked out for each condition on them.
    return `(SELECT ${isCounted ? 'p.id' : 'p.*'} FROM (${keys()}) AS k CROSS JOIN LATERAL (SELECT p.* FROM (${found} OFFSET 0) AS p WHERE ${fits} ${limit}) AS p)`
  })
  return `${selects.join(' UNION ALL ')} ${limit}`
}

/** Whether somebody may be found twice. */
const mayRepeat = (ranges: readonly Range[]) => ranges.length > 1 || ranges.some((range) => range.mayRepeat)

/** How many are of these ranges, and whether there are more than are ranked. */
export function countSelect(ranges: readonly Range[], matching: Matching): string {
  // What the index tells is counted at once; and in an AC both parts would be looked for among all people of the words.
  const isAtOnce = matching.all.isTold || ranges.every(({ isSmall }) => isSmall)
  const steps = isAtOnce ? [matching.all] : matching.parts
  const [only] = ranges
  if (only && !mayRepeat(ranges))
    return `SELECT count(*)::int AS count, count(*) > ${mostOf(only)} AS "isCut" FROM (${matches(only, matching, steps, { isCounted: true })}) AS m`
  const selects = ranges.map(
    (range) =>
      `SELECT m.id, count(*) OVER () > ${mostOf(range)} AS is_cut FROM (${matches(range, matching, steps, { isCounted: true })}) AS m`,
  )
  return `SELECT count(DISTINCT m.id)::int AS count, coalesce(bool_or(m.is_cut), FALSE) AS "isCut"
            FROM (${selects.join(' UNION ALL ')}) AS m`
}

/** Everybody once, counted anew: to sort them all, not a page, takes a third of a search. */
const distinct = (ranked: string, order: string) =>
  `SELECT m.district_code, m.id, m.name, m.rank, count(*) OVER ()::int AS count, bool_or(m.is_cut) OVER () AS is_cut
     FROM (SELECT DISTINCT ON (${order}) m.* FROM (${ranked}) AS m ORDER BY ${order}) AS m`

/** Puts the selects of a page together. */
export class SearchStatement {
  private readonly beyond: string
  private readonly limit: string

  constructor(
    private readonly ranges: readonly Range[],
    parameters: Parameters,
    private readonly page: SearchPage,
  ) {
    const { after, size, isByName } = page
    const [rank, name, id] = after ?? []
    // Not told to the planner, which would make a plan for each size of a page.
    this.limit = `(SELECT ${parameters.add(size)}::int)`
    const texts = after ? `${parameters.add(name)}, ${parameters.add(id)}` : ''
    this.beyond = !after
      ? 'TRUE'
      : isByName
        ? `(m.name, m.id) > (${texts})`
        : `(m.rank, m.name, m.id) > (${parameters.add(rank)}, ${texts})`
  }

  /** The first rows beyond the cursor. */
  whole(matching: Matching): string {
    return this.rows(matching, matching.all)
  }

  /** The same of these steps, each asked only where those before it leave room on the page. */
  steps(matching: Matching, from: number, to: number): string {
    const steps = matching.steps.slice(from, to).map((step) => `(${this.rows(matching, step)})`)
    return `SELECT m.* FROM (${steps.join(' UNION ALL ')}) AS m LIMIT ${this.limit}`
  }

  private rows(matching: Matching, step: Step): string {
    const { isByName } = this.page
    const [rank, order] = isByName ? [matching.leastRank, 'name, id'] : [matching.rank, 'rank, name, id']
    const selects = this.ranges.map(
      (
        range,
      ) => `(SELECT p.district_code, p.id, p.name, ${rank} AS rank, count(*) OVER ()::int AS count, count(*) OVER () > ${mostOf(range)} AS is_cut
        FROM (${matches(range, matching, [step])}) AS p)`,
    )
    const ranked = `SELECT m.* FROM (${selects.join(' UNION ALL ')}) AS m WHERE ${this.beyond}`
    return `${mayRepeat(this.ranges) ? distinct(ranked, order) : ranked} ORDER BY ${order} LIMIT ${this.limit}`
  }
}

/** What is left of a matching where likeness is not enough. */
export function sameOnly(matching: Matching): Matching {
  return { ...matching, all: matching.same, parts: [matching.same], steps: matching.steps.slice(0, 3) }
}
