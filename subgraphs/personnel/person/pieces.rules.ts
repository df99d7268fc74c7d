import { toNameWords } from '../../../prisma/name-words'
import type { Piece } from './name-word.repository'

/** A piece of a name, and the words of the name that it is made of, by position from 1. */
export interface PlacedPiece extends Piece {
  first: number
  last: number
}

/** Further words of a search are left out. */
const mostWords = 8

/** The words of a name, and each two neighbours joined. */
export function piecesOf(name: string): PlacedPiece[] {
  const words = toNameWords(name).slice(0, mostWords)
  return [
    ...words.map((text, place) => ({ text, isPair: false, first: place + 1, last: place + 1 })),
    ...words.slice(1).map((text, place) => ({
      ...{ text: `${words[place]}${text}`, isPair: true },
      ...{ first: place + 1, last: place + 2 },
    })),
  ]
}
