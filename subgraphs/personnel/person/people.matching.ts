import { once } from '../../common/once'
import type { Parameters } from '../../common/sql'
import type { NameIndex } from './name-index'
import { lengthOfName, or, ReadingSql, ranksPerStep } from './reading-sql'
import type { Reading } from './slot.rules'

/** Some of those whose name fits. */
export interface Step {
  /** What an index is asked: holds for everybody of the step, and for others. */
  mayFit: (index: NameIndex) => string
  /** What tells at the least cost that a row is of no interest. */
  lengths: string
  /** Who of them are of the step, by the columns of `Matching`. */
  fits: string
  /** Whether the index tells who fits. */
  isTold: boolean
  /** The part of all people who are surely of the step; 0 where it hangs on which words come together. */
  share: number
}

/** How well people `p` fit a name: columns, conditions and a rank for the statements that list them. */
export interface Matching {
  /**
   * To be selected with `length`, which is twice how many words a name has: for each word of the search the points of the word that
   * stands for it in the name, 0 where none does. An array is searched for them once; all else is told by these.
   */
  columns: () => string
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

/** @param step the step to begin with: ranks of another matching come before */
export function matchingOf(readings: readonly Reading[], parameters: Parameters, step = 0): Matching {
  const ways = readings.map((reading, place) => new ReadingSql(reading, `r${place}`, parameters))
  const any = (of: (way: ReadingSql) => string) => or(ways.map(of))
  const stepOf = (
    mayFit: (way: ReadingSql, index: NameIndex) => string,
    fits: string,
    { longer, isLike = false }: { longer?: number; isLike?: boolean } = {},
  ): Step => ({
    // Nothing but what the index knows: else it is asked again of each row, where it takes many times as long.
    mayFit: (index) => any((way) => mayFit(way, index)),
    lengths:
      longer === undefined
        ? 'TRUE'
        : or(ways.map(({ length }) => `${lengthOfName} + 0 = ${length + longer}`)),
    fits,
    isTold: longer === undefined && ways.every((way) => way.isSingle),
    // Hardly anybody has but one word.
    share: Math.max(
      ...ways.map((way) => (longer === 0 && way.isSingle ? 0 : (way.sureShare({ isLike }) ?? 0))),
    ),
  })
  const [exact, longer] = [any((way) => way.exact), any((way) => way.longer)]
  const [same, all] = [any((way) => way.same), any((way) => way.like)]
  const mostly = any((way) => way.mostly)
  const leastRank = step * ranksPerStep
  return {
    columns: once(() => [`${lengthOfName} AS length`, ...ways.flatMap((way) => way.columns())].join(', ')),
    all: stepOf((way, index) => way.mayBeLike(index), all, { isLike: true }),
    parts: [
      stepOf((way, index) => way.mayBeMostly(index), mostly, { isLike: true }),
      stepOf((way, index) => way.mayBeOther(index), `${all} AND NOT ${mostly}`, { isLike: true }),
    ],
    same: stepOf((way, index) => way.mayBeSame(index), same),
    steps: [
      stepOf((way, index) => way.mayBeOfLength(index, 0), exact, { longer: 0 }),
      stepOf((way, index) => way.mayBeOfLength(index, 1), `${longer} AND NOT ${exact}`, { longer: 2 }),
      stepOf((way, index) => way.mayBeFurther(index), `${same} AND NOT ${exact} AND NOT ${longer}`),
      stepOf((way, index) => way.mayBeLike(index), `${all} AND NOT ${same}`, { isLike: true }),
    ],
    leastRank,
    rank: `${leastRank} + LEAST(${ways.map((way) => way.rank).join(', ')})`,
  }
}
