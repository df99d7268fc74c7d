import type { Database } from '../../common/database'
import { Parameters, queryKept } from '../../common/sql'

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
  /** The part of all people who bear it, as PostgreSQL's statistics have it; null of a word that is not common, and where not asked for. */
  share: number | null
}

/** The thousand commonest words, from the statistics that the planner uses: no count is kept for it. */
const commonWords = `SELECT unnest(most_common_elems::text::int[]) AS id, unnest(most_common_elem_freqs) AS share
  FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'person' AND attname = 'name_words'`

/**
 * The register's words for each piece of a name, in one statement that reads the table of words only.
 * @param hasShares whether to tell how common they are
 */
export async function findNameCandidates(
  database: Database,
  name: string,
  { hasShares }: { hasShares: boolean },
): Promise<WordCandidate[]> {
  const parameters = new Parameters()
  const candidates = `name_candidates(${parameters.add(name)}) AS c`
  const { rows } = await queryKept<WordCandidate>(
    database,
    `SELECT c.first, c.last, c.piece, c.cut_after AS "cutAfter", c.half, c.id, c.points, ${
      hasShares
        ? `w.share FROM ${candidates} LEFT JOIN (${commonWords}) AS w USING (id)`
        : `NULL AS share FROM ${candidates}`
    }`,
    parameters,
  )
  return rows
}
