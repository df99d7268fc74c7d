import type { Parameters } from '../../common/sql'
import { type Slot, shareOf } from './slot.rules'

/** Candidates are told apart by as many points as these steps have: more would make statements long, and nobody sees it. */
const grades = [100, 96, 94, 86, 78, 70, 61, 60]
/** Points of a word of which the register has only the initial; all others have more. */
export const initialOnly = 60

/** Words of so many points. */
export interface Points {
  least: number
  below?: number | undefined
}

/** What a word of the search may stand for. */
export class SlotSql {
  /** Where all that was typed is an initial: its code point. */
  readonly initial: number | undefined
  /** Whether words that are more than an initial may. */
  readonly isMore: boolean
  private readonly arrays = new Map<string, string>()

  constructor(
    private readonly slot: Slot,
    private readonly parameters: Parameters,
  ) {
    this.initial = slot.initial
    this.isMore = !this.isInitial && this.idsOf({ least: initialOnly + 1 }).length > 0
  }

  get isInitial(): boolean {
    return this.initial !== undefined
  }

  /** What the word of a name that stands for it is worth, 0 where none does. */
  points(): string {
    const cases = grades.map((points, place) => {
      const ids = this.idsOf({ least: points, below: grades[place - 1] })
      return `WHEN coalesce(p.name_words, '{}') && ${this.parameters.add(ids)}::int[] THEN ${points}`
    })
    return `CASE ${cases.join(' ')} ELSE 0 END`
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

  /** Those of its words that begin with a letter. */
  idsOfLetter(letter: number): number[] {
    return this.slot.candidates.filter((one) => one.letter === letter).map(({ id }) => id)
  }

  idsOf(points: Points): number[] {
    return this.candidatesOf(points).map(({ id }) => id)
  }

  private candidatesOf({ least, below = Number.POSITIVE_INFINITY }: Points) {
    return this.slot.candidates.filter(({ points }) => points >= least && points < below)
  }
}
