import type { Parameters } from '../../common/sql'
import { type Reading, type Slot, shareOf } from './name-reading.rules'

/**
 * That people `p` bear any of these words, as the index of names knows it.
 * @param words an array of their numbers; asked for only where it is used
 * @param place of the word in the search, the rarest first
 */
export type BearsAny = (words: () => string, place: number) => string

/** In the whole country: by the words alone. */
export const bearsInCountry: BearsAny = (words) => `p.name_words && ${words()}`

/** Of those who have to do with the state of a key `k`: the index has each word with the state. A district or an AC has a key besides. */
export const bearsInState: BearsAny = (words) =>
  `words_of_ties(p.district_code, p.work_constituency, p.enrolled_constituency, p.native_constituency, p.name_words)
     && words_of_state(left(k.code, 3), ${words()})`

/**
 * Among a few thousand people: who bears the rarest. For the others the index would have to look among all people of each candidate,
 * and common words have many.
 */
export const bearsAmongFew: BearsAny = (words, place) => (place === 0 ? bearsInState(words, place) : 'TRUE')

/** Some of those whose name fits. */
export interface Step {
  /** What an index is asked: holds for everybody of the step, and for others. */
  mayFit: (bears: BearsAny) => string
  /** What tells at the least cost that a row is of no interest. */
  lengths: string
  /** Who of them are of the step, by the columns of `Matching`. */
  fits: string
}

/** How well people `p` fit a name: columns, conditions and a rank for the statements that list them. */
export interface Matching {
  /**
   * To be selected with `length`, which is twice how many words a name has: for each word of the search the points of the word that
   * stands for it in the name, 0 where none does. An array is searched for them once; all else is told by these.
   */
  columns: string
  /** Everybody who fits. */
  all: Step
  /**
   * The same people in two parts, to be counted: those whose commonest word sounds the same, whom the index finds in half the time and who
   * mostly are too many by themselves, and the others.
   */
  parts: readonly Step[]
  /** Those whose words all sound the same as the words of the search. */
  same: Step
  /**
   * The same people in steps, the best first: names of these words and no more, with one word more, with further ones, and
   * names with words that are only like them.
   */
  steps: readonly Step[]
  /** A number, the lower the better; ten thousand a step. */
  rank: string
  /** The best rank of all. */
  leastRank: number
}

export const ranksPerStep = 10_000

/** Candidates are told apart by as many points as these steps have: more would make statements long, and nobody sees it. */
const grades = [100, 96, 94, 86, 78, 70, 61, 60]
/** Points of words that sound the same. */
const leastOfSame = 94
interface Points {
  least: number
  below?: number | undefined
}

const allLike: Points = { least: 0 }
const allSame: Points = { least: leastOfSame }
const onlyLike: Points = { least: 0, below: leastOfSame }

/** Points of a word of which the register has only the initial; all others have more. */
const initialOnly = 60
/** Of a name that more people than that are expected to bear, the index tells how many words they have, not the rows of them all. */
const mostShareOfRows = 1 / 300

const length = 'cardinality(p.name_words)'
const and = (conditions: readonly string[]) => conditions.join(' AND ')
const or = (conditions: readonly string[]) => `(${conditions.map((one) => `(${one})`).join(' OR ')})`

/** @param step the step to begin with: ranks of another matching come before */
export function matchingOf(readings: readonly Reading[], parameters: Parameters, step = 0): Matching {
  const parts = readings.map((reading, place) => new ReadingSql(reading, `r${place}`, parameters))
  const any = (of: (part: ReadingSql) => string) => or(parts.map(of))
  const stepOf = (
    mayFit: (part: ReadingSql, bears: BearsAny) => string,
    fits: string,
    longer?: number,
  ): Step => ({
    // Nothing but what the index knows: else it is asked again of each row, where it takes many times as long.
    mayFit: (bears) => any((part) => mayFit(part, bears)),
    lengths:
      longer === undefined
        ? 'TRUE'
        : or(parts.map(({ length: least }) => `${length} + 0 = ${least + longer}`)),
    fits,
  })
  const [exact, longer] = [any((part) => part.exact), any((part) => part.longer)]
  const [same, all] = [any((part) => part.same), any((part) => part.like)]
  const mostly = any((part) => part.mostly)
  return {
    columns: [`${length} AS length`, ...parts.flatMap((part) => part.columns)].join(', '),
    all: stepOf((part, bears) => part.mayBeLike(bears), all),
    parts: [
      stepOf((part, bears) => part.mayBeMostly(bears), mostly),
      stepOf((part, bears) => part.mayBeOther(bears), `${all} AND NOT ${mostly}`),
    ],
    same: stepOf((part, bears) => part.mayBeSame(bears), same),
    steps: [
      stepOf((part, bears) => part.mayBeExact(bears), exact, 0),
      stepOf((part, bears) => part.mayBeLonger(bears), `${longer} AND NOT ${exact}`, 2),
      stepOf((part, bears) => part.mayBeSame(bears), `${same} AND NOT ${exact} AND NOT ${longer}`),
      stepOf((part, bears) => part.mayBeLike(bears), `${all} AND NOT ${same}`),
    ],
    leastRank: step * ranksPerStep,
    rank: `${step * ranksPerStep} + LEAST(${parts.map((part) => part.rank).join(', ')})`,
  }
}

/** One reading as columns and conditions on them. Each word of a name stands in `name_words` twice, by its number and by its initial. */
class ReadingSql {
  readonly columns: readonly string[]
  readonly same: string
  readonly like: string
  readonly exact: string
  readonly longer: string
  readonly mostly: string
  readonly rank: string
  private readonly slots: readonly SlotSql[]
  private readonly commonest: SlotSql | undefined
  /** What one of its names has at least. */
  readonly length: number

  /** @param name begins the names of its columns */
  constructor(reading: Reading, name: string, parameters: Parameters) {
    this.slots = reading.map((slot) => new SlotSql(slot, parameters))
    this.length = 2 * reading.length
    const points = this.slots.map((_, place) => `${name}_${place}`)
    this.columns = this.slots.map((slot, place) => `${slot.points} AS ${points[place]}`)
    this.same = and(points.map((one) => `${one} >= ${leastOfSame}`))
    this.exact = `${this.same} AND length = ${this.length}`
    this.longer = `${this.same} AND length = ${this.length + 2}`
    const more = points
      .filter((_, place) => this.slots[place]?.isMore)
      .map((one) => `${one} > ${initialOnly}`)
    // Initials alone are not a likeness: some word must be more.
    this.like =
      more.length === 0
        ? this.same
        : `${and(points.map((one) => `${one} > 0`))} AND ${or([...more, this.same])} AND length >= ${this.length}`
    this.commonest = this.slots.toSorted((one, other) => other.share(allSame) - one.share(allSame))[0]
    const ofCommonest = points.filter((_, place) => this.slots[place] === this.commonest)
    this.mostly = and([this.like, ...ofCommonest.map((one) => `${one} >= ${leastOfSame}`)])
    const step = `CASE WHEN ${this.same} THEN CASE length WHEN ${this.length} THEN 0 WHEN ${this.length + 2} THEN 1 ELSE 2 END WHEN ${this.like} THEN 3 END`
    const mean = `10 * (${points.join(' + ')}) / ${points.length} - 15 * (length - ${this.length})`
    this.rank = `(${step}) * ${ranksPerStep} + 1000 - GREATEST(${mean}, 0)`
  }

  mayBeExact(bears: BearsAny): string {
    return this.mayBeOfLength(this.length, bears)
  }

  mayBeLonger(bears: BearsAny): string {
    return this.mayBeOfLength(this.length + 2, bears)
  }

  mayBeSame(bears: BearsAny): string {
    return this.bear(bears, () => allSame)
  }

  mayBeLike(bears: BearsAny): string {
    return this.bear(bears, () => this.leastLike)
  }

  mayBeMostly(bears: BearsAny): string {
    return this.bear(bears, (slot) => (slot === this.commonest ? allSame : this.leastLike))
  }

  mayBeOther(bears: BearsAny): string {
    if (this.leastLike === allSame) return 'FALSE'
    return this.bear(bears, (slot) => (slot === this.commonest ? onlyLike : this.leastLike))
  }

  /** Initials alone are not a likeness. */
  private get leastLike(): Points {
    return this.slots.some(({ isMore }) => isMore) ? allLike : allSame
  }

  /** The index leaps from one person who bears the first word to the next, and asks for the others there: the rarest comes first. */
  private bear(bears: BearsAny, pointsOf: (slot: SlotSql) => Points): string {
    const rarestFirst = this.slots
      .map((slot) => ({ slot, points: pointsOf(slot) }))
      .sort((one, other) => one.slot.share(one.points) - other.slot.share(other.points))
    return and(rarestFirst.map(({ slot, points }, place) => bears(() => slot.words(points), place)))
  }

  /** Most names have one of two lengths, so that the index takes longer to tell whose they are than the rows of a few do. */
  private mayBeOfLength(number: number, bears: BearsAny): string {
    const share = this.slots.reduce((product, slot) => product * slot.share(allSame), 1)
    return share <= mostShareOfRows
      ? this.mayBeSame(bears)
      : `${this.mayBeSame(bears)} AND ${length} = ${number}`
  }
}

/** What a word of the search may stand for. */
class SlotSql {
  /** Whether words that are more than an initial may. */
  readonly isMore: boolean
  readonly points: string
  private readonly arrays = new Map<Points, string>()

  constructor(
    private readonly slot: Slot,
    private readonly parameters: Parameters,
  ) {
    this.isMore = !slot.isInitial && this.idsOf({ least: initialOnly + 1 }).length > 0
    const cases = grades.map((points, place) => {
      const ids = this.idsOf({ least: points, below: grades[place - 1] })
      return `WHEN coalesce(p.name_words, '{}') && ${parameters.add(ids)}::int[] THEN ${points}`
    })
    this.points = `CASE ${cases.join(' ')} ELSE 0 END`
  }

  /** An array of the words of so many points; an empty one too, so that statements of other words have the same text. */
  words(points: Points): string {
    const known = this.arrays.get(points)
    if (known !== undefined) return known
    const array = `${this.parameters.add(this.idsOf(points))}::int[]`
    this.arrays.set(points, array)
    return array
  }

  /** The part of all people who bear a word of so many points. */
  share(points: Points): number {
    return shareOf([{ candidates: this.candidatesOf(points) }])
  }

  private idsOf(points: Points): number[] {
    return this.candidatesOf(points).map(({ id }) => id)
  }

  private candidatesOf({ least, below = Number.POSITIVE_INFINITY }: Points) {
    return this.slot.candidates.filter(({ points }) => points >= least && points < below)
  }
}
