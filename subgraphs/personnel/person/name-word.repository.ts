import type { Database } from '../../common/database'

/** A word of the register that may stand for a piece of the name searched for. */
export interface WordCandidate {
  /** The words of the search that the piece is made of, by position from 1: two for a pair that was joined. */
  first: number
  last: number
  /** The piece as it was typed, in small letters. */
  piece: string
  /** Where a single word was cut in two, after which letter, and which of the halves this is for, 1 or 2; else null. */
  cutAfter: number | null
  half: number | null
  /** Null where no word of the register comes near. */
  id: number | null
  /** 100 the same word, 94 one that sounds the same, less the less it is like it. */
  points: number | null
}

/** The register's words for each piece of a name, in one statement that reads the table of words only. */
export async function findNameCandidates(database: Database, name: string): Promise<WordCandidate[]> {
  const { rows } = await database.query<WordCandidate>(
    'SELECT first, last, piece, cut_after AS "cutAfter", half, id, points FROM name_candidates($1)',
    [name],
  )
  return rows
}
