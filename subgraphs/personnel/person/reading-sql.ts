// Over 150 lines: all that is asked of a name stands on the points of its words, which are worked out here.

import { once } from '../../common/once'
import type { Parameters } from '../../common/sql'
import { lengthsBetween, type NameIndex } from './name-index'
import { leastPointsOfSame, type Reading } from './slot.rules'
import { initialOnly, type Points, SlotSql } from './slot-sql'

/** Ten thousand a step. */
export const ranksPerStep = 10_000

const allLike: Points = { least: 0 }
const allSame: Points = { least: leastPointsOfSame }
const onlyLike: Points = { least: 0, below: leastPointsOfSame }

/** Twice how many words a name has. */
export const lengthOfName = 'cardinality(p.name_words)'
const and = (conditions: readonly string[]) => conditions.join(' AND ')
export const or = (conditions: readonly string[]) => `(${conditions.map((one) => `(${one})`).join(' OR ')})`

/** One reading as columns and conditions on them. Each word of a name stands in `name_words` twice, by its number and by its initial. */
export class ReadingSql {
  /** Asked for only where rows are looked at. */
  readonly columns: () => string[]
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
    const initials = initialsOf(this.slots, name)
    this.columns = once(() => [
      ...this.slots.map((slot, place) => `${slot.points()} AS ${points[place]}`),
      ...initials.map(({ column, condition }) => `${condition(parameters)} AS ${column}`),
    ])
    const hasInitials = initials.map(({ column }) => column)
    this.same = and([
      ...points.map((one) => `${one} >= ${leastPointsOfSame}`),
      `length >= ${this.length}`,
      ...hasInitials,
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
        : `${and(points.map((one) => `${one} > 0`))} AND ${or([...more, this.same])} AND ${and([`length >= ${this.length}`, ...hasInitials])}`
    this.commonest = this.slots.toSorted((one, other) => other.share(allSame) - one.share(allSame))[0]
    const ofCommonest = points.filter((_, place) => this.slots[place] === this.commonest)
    this.mostly = and([this.like, ...ofCommonest.map((one) => `${one} >= ${leastPointsOfSame}`)])
    const step = `CASE WHEN ${this.same} THEN CASE length WHEN ${this.length} THEN 0 WHEN ${this.length + 2} THEN 1 ELSE 2 END WHEN ${this.like} THEN 3 END`
    const mean = `10 * (${points.join(' + ')}) / ${points.length} - 15 * (length - ${this.length})`
    this.rank = `(${step}) * ${ranksPerStep} + 1000 - GREATEST(${mean}, 0)`
  }

  /**
   * The part of all people who bear its only word, or one that is like it, or its initials where it is nothing else; null of more words, which may
   * never come together.
   */
  sureShare({ isLike }: { isLike: boolean }): number | null {
    if (!this.isSingle && !this.slots.every(({ isInitial }) => isInitial)) return null
    return this.slots.reduce((share, slot) => share * slot.share(isLike ? this.leastLike : allSame), 1)
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

  /** Initials alone are not a likeness, typed or in the register. */
  private get leastLike(): Points {
    if (!this.slots.some(({ isMore }) => isMore)) return allSame
    return this.isSingle ? { least: initialOnly + 1 } : allLike
  }

  /** Whether it is one word: then the index tells who fits, and no row need be looked at. */
  get isSingle(): boolean {
    return this.slots.length === 1
  }

  /**
   * By two words together, the rarest and each other; else, where they are too many or may be one, by each. Then the index leaps from one
   * person who bears the first to the next, and asks for the others there: the rarest comes first, and initials last.
   */
  private bear(index: NameIndex, pointsOf: (slot: SlotSql) => Points, lengths: string): string {
    const rarestFirst = this.slots
      .map((slot) => ({ slot, points: pointsOf(slot) }))
      .sort((one, other) => one.slot.share(one.points) - other.slot.share(other.points))
      .sort((one, other) => Number(one.slot.isInitial) - Number(other.slot.isInitial))
    const wordsOf =
      ({ slot, points }: SlotOf) =>
      () =>
        slot.words(points)
    const [rarest, ...others] = rarestFirst
    if (!rarest || others.length === 0 || !others.every((other) => canBePaired(rarest, other)))
      return and(
        rarestFirst.map((one, place) =>
          index.bears(wordsOf(one), lengths, { place, isInitial: one.slot.isInitial }),
        ),
      )
    return and(others.map((other, place) => index.bearsBoth(wordsOf(rarest), wordsOf(other), lengths, place)))
  }
}

/**
 * That an initial is that of another word than those that stand for words typed in full: *S Singh* is no Ajay Singh. A name has an initial
 * of the letter for each that was typed, and one for each of those words that begins with it.
 */
function initialsOf(slots: readonly SlotSql[], name: string) {
  const typed = slots.flatMap(({ initial }) => initial ?? [])
  return [...new Set(typed)].flatMap((letter, place) => {
    const count = typed.filter((one) => one === letter).length
    const others = slots.filter((slot) => !slot.isInitial && slot.idsOfLetter(letter).length > 0)
    if (count + others.length === 1) return []
    const condition = (parameters: Parameters) => {
      const own = others.map(
        (slot) => `(p.name_words && ${parameters.add(slot.idsOfLetter(letter))}::int[])::int`,
      )
      return `cardinality(array_positions(p.name_words, ${parameters.add(-letter)}::int)) >= ${[count, ...own].join(' + ')}`
    }
    return [{ column: `${name}_initial_${place}`, condition }]
  })
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
