// Over 150 lines: all that is asked of a name stands on the points of its words, which are worked out here.

import type { Parameters } from '../../common/sql'
import { lengthsBetween, type NameIndex } from './name-index'
import { leastPointsOfSame, type Reading, type Slot, shareOf } from './name-reading.rules'

/** Ten thousand a step. */
export const ranksPerStep = 10_000

/** Candidates are told apart by as many points as these steps have: more would make statements long, and nobody sees it. */
const grades = [100, 96, 94, 86, 78, 70, 61, 60]
/** Points of a word of which the register has only the initial; all others have more. */
const initialOnly = 60
interface Points {
  least: number
  below?: number | undefined
}

const allLike: Points = { least: 0 }
const allSame: Points = { least: leastPointsOfSame }
const onlyLike: Points = { least: 0, below: leastPointsOfSame }

/** Twice how many words a name has. */
export const lengthOfName = 'cardinality(p.name_words)'
const and = (conditions: readonly string[]) => conditions.join(' AND ')
export const or = (conditions: readonly string[]) => `(${conditions.map((one) => `(${one})`).join(' OR ')})`

/** One reading as columns and conditions on them. Each word of a name stands in `name_words` twice, by its number and by its initial. */
export class ReadingSql {
  readonly columns: string[]
  readonly same: string
  readonly like: string
  readonly exact: string
  readonly longer: string
  readonly mostly: string
  readonly rank: string
  private readonly slots: readonly SlotSql[]
  private readonly commonest: SlotSql | undefined
  /** How many words it has, and one of its names at least. */
  private readonly words: number
  /** Twice as many. */
  readonly length: number

  /** @param name begins the names of its columns */
  constructor(reading: Reading, name: string, parameters: Parameters) {
    this.slots = reading.map((slot) => new SlotSql(slot, parameters))
    this.words = reading.length
    this.length = 2 * reading.length
    const points = this.slots.map((_, place) => `${name}_${place}`)
    this.columns = this.slots.map((slot, place) => `${slot.points} AS ${points[place]}`)
    const initials = initialsOf(reading, name, parameters)
    this.columns.push(...initials.columns)
    this.same = and([
      ...points.map((one) => `${one} >= ${leastPointsOfSame}`),
      `length >= ${this.length}`,
      ...initials.conditions,
    ])
    this.exact = `${this.same} AND length = ${this.length}`
    this.longer = `${this.same} AND length = ${this.length + 2}`
    const more = points
      .filter((_, place) => this.slots[place]?.isMore)
      .map((one) => `${one} > ${initialOnly}`)
    // Initials alone are not a likeness: some word must be more.
    this.like =
      more.length === 0
        ? this.same
        : `${and(points.map((one) => `${one} > 0`))} AND ${or([...more, this.same])} AND ${and([`length >= ${this.length}`, ...initials.conditions])}`
    this.commonest = this.slots.toSorted((one, other) => other.share(allSame) - one.share(allSame))[0]
    const ofCommonest = points.filter((_, place) => this.slots[place] === this.commonest)
    this.mostly = and([this.like, ...ofCommonest.map((one) => `${one} >= ${leastPointsOfSame}`)])
    const step = `CASE WHEN ${this.same} THEN CASE length WHEN ${this.length} THEN 0 WHEN ${this.length + 2} THEN 1 ELSE 2 END WHEN ${this.like} THEN 3 END`
    const mean = `10 * (${points.join(' + ')}) / ${points.length} - 15 * (length - ${this.length})`
    this.rank = `(${step}) * ${ranksPerStep} + 1000 - GREATEST(${mean}, 0)`
  }

  /** The part of all people who bear its only word, or one that is like it; null of more words, which may never come together. */
  shareOfOnly({ isLike }: { isLike: boolean }): number | null {
    const [only, ...others] = this.slots
    return only && others.length === 0 ? only.share(isLike ? this.leastLike : allSame) : null
  }

  /** Names of these words and no more, or with so many more. */
  mayBeOfLength(index: NameIndex, more: number): string {
    return this.bear(index, () => allSame, lengthsBetween(this.words + more, this.words + more))
  }

  mayBeSame(index: NameIndex): string {
    return this.bear(index, () => allSame, lengthsBetween(this.words))
  }

  /** Names with two words more and further ones. */
  mayBeFurther(index: NameIndex): string {
    return this.bear(index, () => allSame, lengthsBetween(this.words + 2))
  }

  mayBeLike(index: NameIndex): string {
    return this.bearMore(index, () => this.leastLike)
  }

  mayBeMostly(index: NameIndex): string {
    return this.bearMore(index, (slot) => (slot === this.commonest ? allSame : this.leastLike))
  }

  mayBeOther(index: NameIndex): string {
    if (this.leastLike === allSame) return 'FALSE'
    return this.bearMore(index, (slot) => (slot === this.commonest ? onlyLike : this.leastLike))
  }

  /** As `bear`, and one word is more than an initial: by initials alone the index would find half a state. */
  private bearMore(index: NameIndex, pointsOf: (slot: SlotSql) => Points): string {
    const lengths = lengthsBetween(this.words)
    const named = this.slots.filter((slot) => slot.isMore)
    const isMoreAnyway = named.some((slot) => !slot.hasInitial(pointsOf(slot)))
    if (named.length === 0 || isMoreAnyway || index.isAmongFew) return this.bear(index, pointsOf, lengths)
    // The first, or the second and not the first, and so on.
    const ways = named.map((one, place) =>
      this.bear(
        index,
        (slot) => {
          const points = pointsOf(slot)
          if (slot === one) return { ...points, least: initialOnly + 1 }
          return named.slice(0, place).includes(slot) ? { ...points, below: initialOnly + 1 } : points
        },
        lengths,
      ),
    )
    return or(ways)
  }

  /** Initials alone are not a likeness. */
  private get leastLike(): Points {
    return this.slots.some(({ isMore }) => isMore) ? allLike : allSame
  }

  /**
   * By two words together, the rarest and each other; else, where they are too many or all are initials, by each. Then the index leaps from one
   * person who bears the first to the next, and asks for the others there: the rarest comes first.
   */
  private bear(index: NameIndex, pointsOf: (slot: SlotSql) => Points, lengths: string): string {
    const rarestFirst = this.slots
      .map((slot) => ({ slot, points: pointsOf(slot) }))
      .sort((one, other) => one.slot.share(one.points) - other.slot.share(other.points))
    const wordsOf =
      ({ slot, points }: SlotOf) =>
      () =>
        slot.words(points)
    const rarest = rarestFirst.find(({ slot }) => !slot.isInitial)
    const others = rarestFirst.filter((one) => one !== rarest)
    if (!rarest || others.length === 0 || !others.every((other) => canBePaired(rarest, other)))
      return and(rarestFirst.map((one, place) => index.bears(wordsOf(one), lengths, place)))
    return and(others.map((other, place) => index.bearsBoth(wordsOf(rarest), wordsOf(other), lengths, place)))
  }
}

/**
 * That a letter typed as an initial is that of another word than those typed in full: *S Singh* is no Ajay Singh. A name has as many initials of
 * a letter as words of the search begin with it.
 */
function initialsOf(reading: Reading, name: string, parameters: Parameters) {
  const letters = new Set(reading.filter(({ isInitial }) => isInitial).map(({ letter }) => letter))
  const most = [...letters].map((letter) => ({
    letter,
    count: reading.filter((slot) => slot.letter === letter).length,
  }))
  const asked = most
    .filter(({ count }) => count > 1)
    .map((one, place) => ({ ...one, column: `${name}_initials_${place}` }))
  return {
    columns: asked.map(
      ({ letter, column }) =>
        `cardinality(array_positions(p.name_words, ${parameters.add(-letter)}::int)) AS ${column}`,
    ),
    conditions: asked.map(({ column, count }) => `${column} >= ${count}`),
  }
}

interface SlotOf {
  slot: SlotSql
  points: Points
}

/** More pairs than that take longer to look up than their words do. */
const mostPairs = 200

/** Not where one word of a name may stand for both. */
function canBePaired(one: SlotOf, other: SlotOf): boolean {
  const [ones, others] = [one.slot.idsOf(one.points), new Set(other.slot.idsOf(other.points))]
  return ones.length * others.size <= mostPairs && !ones.some((id) => others.has(id))
}

/** What a word of the search may stand for. */
class SlotSql {
  readonly isInitial: boolean
  /** Whether words that are more than an initial may. */
  readonly isMore: boolean
  readonly points: string
  private readonly arrays = new Map<string, string>()

  constructor(
    private readonly slot: Slot,
    private readonly parameters: Parameters,
  ) {
    this.isInitial = slot.isInitial === true
    this.isMore = !this.isInitial && this.idsOf({ least: initialOnly + 1 }).length > 0
    const cases = grades.map((points, place) => {
      const ids = this.idsOf({ least: points, below: grades[place - 1] })
      return `WHEN coalesce(p.name_words, '{}') && ${parameters.add(ids)}::int[] THEN ${points}`
    })
    this.points = `CASE ${cases.join(' ')} ELSE 0 END`
  }

  /** An array of the words of so many points; an empty one too, so that statements of other words have the same text. */
  words(points: Points): string {
    const key = `${points.least}-${points.below}`
    const known = this.arrays.get(key)
    if (known !== undefined) return known
    const array = `${this.parameters.add(this.idsOf(points))}::int[]`
    this.arrays.set(key, array)
    return array
  }

  /** The part of all people who bear a word of so many points. */
  share(points: Points): number {
    return shareOf([{ candidates: this.candidatesOf(points) }])
  }

  /** Whether words of which the register has only the initial are among those of so many points. */
  hasInitial(points: Points): boolean {
    return this.candidatesOf(points).some((one) => one.points <= initialOnly)
  }

  idsOf(points: Points): number[] {
    return this.candidatesOf(points).map(({ id }) => id)
  }

  private candidatesOf({ least, below = Number.POSITIVE_INFINITY }: Points) {
    return this.slot.candidates.filter(({ points }) => points >= least && points < below)
  }
}
