import { once } from '../../common/once'
import type { Parameters } from '../../common/sql'
import { type Reading, type Slot, shareOf } from './name-reading.rules'

/**
 * That people `p` bear any of these words, an array of their numbers, as the index that finds them has it.
 * @param place of the word in the search, the rarest first
 */
export type BearsAny = (words: string, place: number) => string

/** In the whole country, or together with another key of the same index. */
export const bearsAny = (words: string) => `p.name_words && ${words}`

/** The same asked of a row that was found otherwise: no index is read for it. */
const bearsInRow: BearsAny = (words) => `coalesce(p.name_words, '{}') && ${words}`

/**
 * Among a few thousand people: the index finds those who bear the rarest, and their rows are looked at for the others. It would
 * have to look among all people of each candidate, and common words have many.
 */
export const bearsAmongFew: BearsAny = (words, place) =>
  place === 0 ? bearsAny(words) : bearsInRow(words, place)

/**
 * How well people `p` fit a name: conditions and a rank for the statements that list them. Asked for, each takes its parameters;
 * a condition is told how the index knows the words.
 */
export interface Matching {
  /** Holds for everybody who fits. */
  all: (bears: BearsAny) => string
  /** Holds for those whose words all sound the same as the words of the search. */
  same: (bears: BearsAny) => string
  /**
   * The same people in steps, the best first: names of these words and no more, with one word more, with further ones, and
   * names with words that are only like them.
   */
  steps: readonly ((bears: BearsAny) => string)[]
  /** A number, the lower the better; ten thousand a step. */
  rank: () => string
  /** The best rank of all. */
  leastRank: number
}

export const ranksPerStep = 10_000

/** Candidates are told apart by as many points as these steps have: more would make statements long, and nobody sees it. */
const grades = [100, 96, 94, 86, 78, 70, 60]
/** Points of words that sound the same. */
const leastOfSame = 94
/** Points of a word of which the register has only the initial. */
const initialOnly = 60

const words = 'cardinality(p.name_words)'
const or = (conditions: readonly string[]) => `(${conditions.map((one) => `(${one})`).join(' OR ')})`

/** @param step the step to begin with: ranks of another matching come before */
export function matchingOf(readings: readonly Reading[], parameters: Parameters, step = 0): Matching {
  const parts = readings.map((reading) => new ReadingSql(reading, parameters))
  const exact = (bears: BearsAny = bearsAny) =>
    or(parts.map((part) => `${part.same(bears)} AND ${words} = ${part.length()}`))
  const longer = (bears: BearsAny = bearsAny) =>
    or(parts.map((part) => `${part.same(bears)} AND ${words} = ${part.lengthOfOneMore()}`))
  const same = (bears: BearsAny = bearsAny) => or(parts.map((part) => part.same(bears)))
  const all = (bears: BearsAny = bearsAny) => or(parts.map((part) => part.like(bears)))
  return {
    all,
    same,
    steps: [
      exact,
      (bears) => `${longer(bears)} AND NOT ${exact()}`,
      (bears) => `${same(bears)} AND NOT ${or([exact(), longer()])}`,
      (bears) => `${all(bears)} AND NOT ${same()}`,
    ],
    leastRank: step * ranksPerStep,
    rank: () => `${step * ranksPerStep} + LEAST(${parts.map((part) => part.rank()).join(', ')})`,
  }
}

/** One reading as conditions. Each word of a name stands in `name_words` twice, by its number and by its initial. */
class ReadingSql {
  private readonly slots: readonly SlotSql[]
  // The index leaps from one person who bears the first to the next, and asks for the others there.
  private readonly rarestSameFirst = once(() => this.rarestFirst(leastOfSame))
  private readonly rarestLikeFirst = once(() => this.rarestFirst(0))
  readonly length: () => string
  readonly lengthOfOneMore: () => string

  constructor(reading: Reading, parameters: Parameters) {
    this.slots = reading.map((slot) => new SlotSql(slot, parameters))
    this.length = once(() => `${parameters.add(2 * reading.length)}::int`)
    this.lengthOfOneMore = once(() => `${parameters.add(2 * reading.length + 2)}::int`)
  }

  same(bears: BearsAny = bearsAny): string {
    return this.rarestSameFirst()
      .map((slot, place) => slot.same(bears, place))
      .join(' AND ')
  }

  like(bears: BearsAny = bearsAny): string {
    const more = this.slots.filter((slot) => slot.isMore)
    // Initials alone are not a likeness: some word must be more.
    if (more.length === 0) return this.same(bears)
    const likeness = this.rarestLikeFirst()
      .map((slot, place) => slot.like(bears, place))
      .join(' AND ')
    // All of these are among the likenesses, by which the index has found them.
    const isMore = or([...more.map((slot) => slot.more()), this.same(bearsInRow)])
    // The sum keeps the index from being asked for every length above.
    return `${likeness} AND ${isMore} AND ${words} + 0 >= ${this.length()}`
  }

  private rarestFirst(leastPoints: number): SlotSql[] {
    return [...this.slots].sort((one, other) => one.share(leastPoints) - other.share(leastPoints))
  }

  rank(): string {
    const sum = this.slots.map((slot) => slot.points()).join(' + ')
    const points = `10 * (${sum}) / ${this.slots.length} - 15 * (${words} - ${this.length()})`
    const length = `CASE ${words} WHEN ${this.length()} THEN 0 WHEN ${this.lengthOfOneMore()} THEN 1 ELSE 2 END`
    const step = `CASE WHEN ${this.same()} THEN ${length} WHEN ${this.like()} THEN 3 END`
    return `(${step}) * ${ranksPerStep} + 1000 - GREATEST(${points}, 0)`
  }
}

/** What a word of the search may stand for, as conditions. */
class SlotSql {
  readonly isMore: boolean
  private readonly sameWords = once(() => this.wordsOf(leastOfSame))
  private readonly likeWords = once(() => this.wordsOf(0))
  private readonly moreWords = once(() => this.wordsOf(initialOnly + 1))
  readonly points = once(() => {
    const cases = grades.map(
      (points, position) => `WHEN ${bearsAny(this.wordsOf(points, grades[position - 1]))} THEN ${points}`,
    )
    return `CASE ${cases.join(' ')} ELSE 0 END`
  })

  constructor(
    private readonly slot: Slot,
    private readonly parameters: Parameters,
  ) {
    this.isMore = !slot.isInitial && this.idsOf(initialOnly + 1).length > 0
  }

  same(bears: BearsAny, place: number): string {
    return bears(this.sameWords(), place)
  }

  like(bears: BearsAny, place: number): string {
    return bears(this.likeWords(), place)
  }

  more(): string {
    return bearsInRow(this.moreWords(), 0)
  }

  /** The part of all people who bear a word of so many points. */
  share(leastPoints: number): number {
    return shareOf([{ candidates: this.slot.candidates.filter(({ points }) => points >= leastPoints) }])
  }

  /** An array of the words of so many points; an empty one too, so that statements of other words have the same text. */
  private wordsOf(least: number, below?: number): string {
    return `${this.parameters.add(this.idsOf(least, below))}::int[]`
  }

  private idsOf(least: number, below = Number.POSITIVE_INFINITY): number[] {
    return this.slot.candidates.filter(({ points }) => points >= least && points < below).map(({ id }) => id)
  }
}
