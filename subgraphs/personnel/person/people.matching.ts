import { once } from '../../common/once'
import type { Parameters } from '../../common/sql'
import type { Reading, Slot } from './name-reading.rules'

/** How well people `p` fit a name: conditions and a rank for the statements that list them. Asked for, each takes its parameters. */
export interface Matching {
  /** Holds for everybody who fits. */
  all: () => string
  /** Holds for those whose words all sound the same as the words of the search. */
  same: () => string
  /**
   * The same people in steps, the best first: names of these words and no more, with one word more, with further ones, and
   * names with words that are only like them.
   */
  steps: readonly (() => string)[]
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
  const exact = () => or(parts.map((part) => `${part.same()} AND ${words} = ${part.length()}`))
  const longer = () => or(parts.map((part) => `${part.same()} AND ${words} = ${part.lengthOfOneMore()}`))
  const same = () => or(parts.map((part) => part.same()))
  const all = () => or(parts.map((part) => part.like()))
  return {
    all,
    same,
    steps: [
      exact,
      () => `${longer()} AND NOT ${exact()}`,
      () => `${same()} AND NOT ${or([exact(), longer()])}`,
      () => `${all()} AND NOT ${same()}`,
    ],
    leastRank: step * ranksPerStep,
    rank: () => `${step * ranksPerStep} + LEAST(${parts.map((part) => part.rank()).join(', ')})`,
  }
}

/** One reading as conditions. Each word of a name stands in `name_words` twice, by its number and by its initial. */
class ReadingSql {
  private readonly slots: readonly SlotSql[]
  readonly length: () => string
  readonly lengthOfOneMore: () => string

  constructor(reading: Reading, parameters: Parameters) {
    this.slots = reading.map((slot) => new SlotSql(slot, parameters))
    this.length = once(() => `${parameters.add(2 * reading.length)}::int`)
    this.lengthOfOneMore = once(() => `${parameters.add(2 * reading.length + 2)}::int`)
  }

  same(): string {
    return this.slots.map((slot) => slot.same()).join(' AND ')
  }

  like(): string {
    const more = this.slots.filter((slot) => slot.isMore)
    // Initials alone are not a likeness: some word must be more.
    if (more.length === 0) return this.same()
    const likeness = this.slots.map((slot) => slot.like()).join(' AND ')
    const isMore = or([...more.map((slot) => slot.more()), this.same()])
    // The sum keeps the index from being asked for every length above.
    return `${likeness} AND ${isMore} AND ${words} + 0 >= ${this.length()}`
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
  readonly same = once(() => this.bears(leastOfSame))
  readonly like = once(() => this.bears(0))
  readonly more = once(() => this.bears(initialOnly + 1))
  readonly points = once(() => {
    const cases = grades.flatMap((points, position) => {
      const ids = this.idsOf(points, grades[position - 1])
      return ids.length === 0 ? [] : [`WHEN ${this.bearsAny(ids)} THEN ${points}`]
    })
    return `CASE ${cases.join(' ')} ELSE 0 END`
  })

  constructor(
    private readonly slot: Slot,
    private readonly parameters: Parameters,
  ) {
    this.isMore = !slot.isInitial && this.idsOf(initialOnly + 1).length > 0
  }

  private bears(leastPoints: number): string {
    return this.bearsAny(this.idsOf(leastPoints))
  }

  private bearsAny(ids: readonly number[]): string {
    return ids.length === 0 ? 'FALSE' : `p.name_words && ${this.parameters.add(ids)}::int[]`
  }

  private idsOf(least: number, below = Number.POSITIVE_INFINITY): number[] {
    return this.slot.candidates.filter(({ points }) => points >= least && points < below).map(({ id }) => id)
  }
}
