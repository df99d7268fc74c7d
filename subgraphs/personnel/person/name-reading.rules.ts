import type { MeantWords, WordCandidate } from './register-words'
import { leastPointsOfSame, type Reading, type Slot, toCandidate, withInitial } from './slot.rules'

/** Words that say how to address somebody: a search is not narrowed by them. */
const titles = new Set(
  (
    'smt shri shree sri sree shrimati mr mrs ms miss dr prof adv er late lt capt col maj thiru tmt janab jb ji ' +
    'saheb sahab sahib garu'
  ).split(' '),
)

/** Of what may be meant by a name, what its readings are made of. */
type Meant = Pick<MeantWords, 'candidates' | 'shareOfInitial'>

/** A pair or a half counts where it sounds the same, or nearly. */
const leastPointsOfPair = 80
const mostReadings = 4

/**
 * The ways to read a search: word by word; each two neighbours as one word; each word cut in two. Titles are left out
 * unless nothing else is there. A way with a word that nothing stands for is none.
 */
export function readingsOf({ candidates, shareOfInitial }: Meant): Reading[] {
  const words = wordsOf(candidates)
  const positions = [...words.keys()]
  const named = positions.filter((position) => !titles.has(words.get(position)?.piece ?? ''))
  const read = named.length > 0 ? named : positions
  const slots = new Map(
    positions.map((position) => [position, slotOf(candidates, words, position, shareOfInitial)]),
  )
  const wordByWord = read.map((position) => slots.get(position) ?? { candidates: [] })
  const others = [...pairsOf(candidates), ...cutsOf(candidates, shareOfInitial)].map(
    ({ from, to, slots: made }) => [
      ...read.filter((position) => position < from).map((position) => slots.get(position)),
      ...made,
      ...read.filter((position) => position > to).map((position) => slots.get(position)),
    ],
  )
  return [wordByWord, ...others]
    .map((reading) => reading.filter((slot) => slot !== undefined))
    .filter((reading) => reading.length > 0 && reading.every(isFound))
    .slice(0, mostReadings)
}

/** The same search without one of its words each: for when nobody bears them all. Only of three words and more. */
export function shorterReadingsOf({ candidates, shareOfInitial }: Meant): Reading[] {
  const words = wordsOf(candidates)
  const read = [...words.keys()].filter((position) => !titles.has(words.get(position)?.piece ?? ''))
  if (read.length < 3) return []
  return read
    .map((left) =>
      read
        .filter((position) => position !== left)
        .map((one) => slotOf(candidates, words, one, shareOfInitial)),
    )
    .filter((reading) => reading.every((slot) => slot.initial === undefined && isFound(slot)))
    .slice(0, mostReadings)
}

const isFound = ({ candidates }: Slot) => candidates.length > 0

interface Word {
  piece: string
}

/** The typed words by their positions. */
function wordsOf(candidates: readonly WordCandidate[]): Map<number, Word> {
  const single = candidates.filter(({ first, last, cutAfter }) => first === last && cutAfter === null)
  return new Map(single.map(({ first, piece }) => [first, { piece }] as const).sort(([a], [b]) => a - b))
}

function slotOf(
  all: readonly WordCandidate[],
  words: Map<number, Word>,
  position: number,
  shareOfInitial: MeantWords['shareOfInitial'],
): Slot {
  const { piece = '' } = words.get(position) ?? {}
  const own = all.filter(
    ({ first, last, cutAfter }) => first === position && last === position && cutAfter === null,
  )
  const candidates = own.flatMap(toCandidate)
  // An initial says nothing in a search that is nothing else.
  return words.size === 1 ? { candidates } : withInitial(piece, candidates, shareOfInitial)
}

interface Made {
  from: number
  to: number
  slots: Slot[]
}

function pairsOf(all: readonly WordCandidate[]): Made[] {
  const near = all.filter(
    (one) => one.first < one.last && (one.points ?? 0) >= leastPointsOfPair && !isOneOfPair(one, all),
  )
  const starts = [...new Set(near.map(({ first }) => first))]
  return starts.map((from) => ({
    from,
    to: from + 1,
    slots: [{ candidates: near.filter(({ first }) => first === from).flatMap(toCandidate) }],
  }))
}

/** Whether a pair sounds like one of its two words: the other would be lost, as *S* in *S Singh*. */
function isOneOfPair({ id, first: from, last: to }: WordCandidate, all: readonly WordCandidate[]): boolean {
  return all.some(
    ({ id: own, points, first, last, cutAfter }) =>
      own === id &&
      first === last &&
      (first === from || first === to) &&
      cutAfter === null &&
      points !== null &&
      points >= leastPointsOfSame,
  )
}

/** Whether a word may be two initials written as one: no word of the register comes near it. */
const isTwoInitials = ({ first, last, piece, id, cutAfter }: WordCandidate) =>
  first === last && id === null && cutAfter === null && piece.length === 2

/** The most even cut first. */
function cutsOf(all: readonly WordCandidate[], shareOfInitial: MeantWords['shareOfInitial']): Made[] {
  const cuts = [
    ...all.filter(({ cutAfter }) => cutAfter !== null),
    ...all.filter(isTwoInitials).map((one) => ({ ...one, cutAfter: 1 })),
  ]
  const keys = [...new Set(cuts.map(({ first, cutAfter }) => `${first}/${cutAfter}`))]
  const made = keys.map((key) => {
    const own = cuts.filter(({ first, cutAfter }) => `${first}/${cutAfter}` === key)
    const { first = 0, piece = '', cutAfter = 0 } = own[0] ?? {}
    const halves = [piece.slice(0, cutAfter ?? 0), piece.slice(cutAfter ?? 0)]
    const slots = halves.map((half, position) =>
      withInitial(half, own.filter((row) => row.half === position + 1).flatMap(toCandidate), shareOfInitial),
    )
    const uneven = Math.abs(piece.length - 2 * (cutAfter ?? 0))
    return { from: first, to: first, slots, uneven }
  })
  return made.sort((a, b) => a.uneven - b.uneven)
}
