import type { WordCandidate } from './register-words'

/** What a word of the search may stand for in the register. */
export interface Slot {
  /**
   * Numbers of words, the likest first, and the code point that each begins with; a negative number is that of an initial, borne by any word that
   * begins so.
   */
  candidates: readonly { id: number; letter: number; points: number; share: number | null }[]
  /** Where all that was typed is an initial: its code point. */
  initial?: number
}

/** One way to read a search: all its slots must be found in a name. */
export type Reading = readonly Slot[]

/** Points of words that sound the same. */
export const leastPointsOfSame = 94

/** Whether a name may have words that all sound the same as these; else all who fit are only like them. */
export function maySoundTheSame(reading: Reading): boolean {
  return reading.every(({ candidates }) => candidates.some(({ points }) => points >= leastPointsOfSame))
}

/**
 * A single letter stands for every word that begins with it, too.
 * @param shareOfInitial about which part of all people has a word that begins with a letter; null where that is not known
 */
export function withInitial(
  piece: string,
  candidates: Slot['candidates'],
  shareOfInitial: (letter: number) => number | null,
): Slot {
  if (!/^\p{L}$/u.test(piece)) return { candidates }
  const letter = piece.codePointAt(0) ?? 0
  const share = shareOfInitial(letter) ?? usualShareOfInitial
  const initial = { id: -letter, letter, points: initialPoints, share }
  return { candidates: [...candidates, initial], initial: letter }
}

/** Of a name that begins with the letter typed: as good as a word that sounds the same, but after the letter alone. */
const initialPoints = 96

/** Of ten people one has a word with a letter, and more where it is a common one. */
const usualShareOfInitial = 0.1
const shareOfUncommon = 1 / 2_000

/** The part of all people whom a reading may be expected to fit: words are taken to come together by chance. */
export function shareOf(reading: Reading): number {
  const shareOfSlot = ({ candidates }: Slot) =>
    candidates.reduce((sum, { share }) => sum + (share ?? shareOfUncommon), 0)
  return reading.reduce((product, slot) => product * Math.min(shareOfSlot(slot), 1), 1)
}

export const toCandidate = ({ id, letter, points, share }: WordCandidate) =>
  id === null || letter === null || points === null ? [] : [{ id, letter, points, share }]
