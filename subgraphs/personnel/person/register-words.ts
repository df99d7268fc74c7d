import { LRUCache } from 'lru-cache'
import { stateOf } from '../../../prisma/keys'
import type { Database } from '../../common/database'
import type { Parameters } from '../../common/sql'
import {
  findCommonWords,
  findPeopleOfDistricts,
  findPieceCandidates,
  hasNewWords,
  newWordsSince,
  type Piece,
  type PieceCandidate,
  type PiecesFound,
} from './name-word.repository'
import { piecesOf } from './pieces.rules'

/** A word of the register that may stand for a piece of the name searched for. */
export interface WordCandidate extends Pick<PieceCandidate, 'cutAfter' | 'half'> {
  /** The words of the search that the piece is made of, by position from 1: two for a pair that was joined. */
  first: number
  last: number
  /** The piece in small letters. */
  piece: string
  /** Null where no word of the register comes near. */
  id: number | null
  /** The code point that the word of the register begins with. */
  letter: number | null
  points: number | null
  /** The part of all people who bear it; null of a word that is not common. */
  share: number | null
}

const mostKept = 5_000
/** What is common and how large districts are change slowly, and only how a search goes about it depends on them. */
const estimatesLastMs = 600_000

interface Kept {
  candidates: readonly PieceCandidate[]
  horizon: bigint
}

const keyOf = ({ text, isPair }: Piece) => (isPair ? `+${text}` : text)
const keptKeyOf = (state: string | null, piece: string) => `${state ?? ''} ${piece}`

/** Whether words have come that the reading of a name does not know: the statements of a search ask for it, so that none is sent for that. */
export class WordNews {
  /** Undefined until a statement has told. */
  has: boolean | undefined

  /** @param horizon the first transaction that may have brought such a word; null where all are known */
  constructor(private readonly horizon: bigint | null) {}

  /** An expression for a statement, which tells. */
  asked(parameters: Parameters): string {
    return newWordsSince(this.horizon, parameters)
  }

  tell(has: boolean): void {
    this.has = has || this.has === true
  }
}

/** What may be meant by a name. */
export interface MeantWords {
  candidates: readonly WordCandidate[]
  /** About which part of all people has a word that begins with a letter, by its code point; null where that is not known. */
  shareOfInitial: (letter: number) => number | null
  /** About how many people a district or a state has; null where that is not known. */
  peopleOf: (area: string) => number | null
  /** Whether words have come that are not among them, as the statements of the search tell. */
  news: WordNews
  /** Whether any had come when they were searched for: then they are to be asked for again. Asks where no statement has told. */
  isOutdated: () => Promise<boolean>
}

/**
 * Which words of the register may stand for the words of a search. What was found for a piece is kept while no word has come, nor one
 * to a state where it had not been: of that each search asks the database with what else it asks, going on with what is kept.
 */
export class RegisterWords {
  private readonly kept = new LRUCache<string, Kept>({ max: mostKept })
  /** By the numbers of words, and of initials. */
  private shares: ReadonlyMap<number, number> = new Map()
  private people: ReadonlyMap<string, number> = new Map()
  private estimatedAt = Number.NEGATIVE_INFINITY

  /** @param state those that people bear who have to do with it; null for all */
  async meantBy(database: Database, name: string, state: string | null): Promise<MeantWords> {
    const placed = piecesOf(name)
    const pieces = [...new Map(placed.map((piece) => [keyOf(piece), piece])).values()]
    const { found, news, isOutdated } = await this.find(database, pieces, state)
    await this.estimate(database)
    const candidates = placed.flatMap((piece) => {
      const { first, last, text } = piece
      const candidates = found.get(keyOf(piece)) ?? []
      // A cut says nothing of the word as a whole.
      const whole = candidates.some(({ cutAfter }) => cutAfter === null)
        ? []
        : [{ ...none, first, last, piece: text }]
      return [
        ...whole,
        ...candidates.map(({ cutAfter, half, id, letter, points }) => ({
          ...{ first, last, piece: text, cutAfter, half, id, letter, points },
          share: this.shares.get(id) ?? null,
        })),
      ]
    })
    return {
      candidates,
      news,
      isOutdated,
      shareOfInitial: (letter) => this.shares.get(-letter) ?? null,
      peopleOf: (area) => this.people.get(area) ?? null,
    }
  }

  private async find(
    database: Database,
    pieces: readonly Piece[],
    state: string | null,
  ): Promise<
    Pick<MeantWords, 'news' | 'isOutdated'> & { found: ReadonlyMap<string, readonly PieceCandidate[]> }
  > {
    const known = new Map<string, Kept>()
    for (const piece of pieces) {
      const kept = this.kept.get(keptKeyOf(state, keyOf(piece)))
      if (kept) known.set(keyOf(piece), kept)
    }
    const keptCandidates = new Map([...known].map(([key, kept]) => [key, kept.candidates] as const))
    const horizons = [...known.values()].map(({ horizon }) => horizon)
    const oldest = horizons.reduce<bigint | null>(
      (least, one) => (least === null || one < least ? one : least),
      null,
    )
    const missing = pieces.filter((piece) => !known.has(keyOf(piece)))
    if (missing.length === 0 && oldest !== null) {
      const news = new WordNews(oldest)
      const isOutdated = async () => {
        const has = news.has ?? (await hasNewWords(database, oldest))
        // They are asked for anew.
        if (has) for (const piece of pieces) this.kept.delete(keptKeyOf(state, keyOf(piece)))
        return has
      }
      return { found: keptCandidates, news, isOutdated }
    }
    const [news, isOutdated] = [new WordNews(null), async () => false]
    const found = await findPieceCandidates(database, missing, state, oldest)
    if (!found.hasNewWords)
      return { found: new Map([...keptCandidates, ...this.keep(missing, state, found)]), news, isOutdated }
    const all = await findPieceCandidates(database, pieces, state, null)
    return { found: this.keep(pieces, state, all), news, isOutdated }
  }

  private keep(
    pieces: readonly Piece[],
    state: string | null,
    { candidates, horizon }: PiecesFound,
  ): Map<string, readonly PieceCandidate[]> {
    const byKey = new Map<string, PieceCandidate[]>(pieces.map((piece) => [keyOf(piece), []]))
    for (const one of candidates) byKey.get(keyOf({ text: one.piece, isPair: one.isPair }))?.push(one)
    for (const [key, own] of byKey) this.kept.set(keptKeyOf(state, key), { candidates: own, horizon })
    return byKey
  }

  private async estimate(database: Database): Promise<void> {
    const now = performance.now()
    if (now - this.estimatedAt < estimatesLastMs) return
    const [shares, districts] = [await findCommonWords(database), await findPeopleOfDistricts(database)]
    const people = new Map(districts)
    for (const [district, count] of districts)
      people.set(stateOf(district), (people.get(stateOf(district)) ?? 0) + count)
    // Not before they are there: whoever asked may have gone away meanwhile.
    this.shares = shares
    this.people = people
    this.estimatedAt = now
  }
}

const none = { cutAfter: null, half: null, id: null, letter: null, points: null, share: null }
