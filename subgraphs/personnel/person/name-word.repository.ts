import type { Database } from '../../common/database'
import { Parameters, queryKept } from '../../common/sql'

/** Of a name that is searched for: a word of it, or two neighbours joined to one. */
export interface Piece {
  text: string
  isPair: boolean
}

/** A word of the register that may stand for a piece. */
export interface PieceCandidate {
  piece: string
  isPair: boolean
  /** Where a word was cut in two, after which letter, and which of the halves this is for, 1 or 2; else null. */
  cutAfter: number | null
  half: number | null
  id: number
  /** The code point that it begins with. */
  letter: number
  /** 100 the same word, 94 one that sounds the same, less the less it is like it. */
  points: number
}

/** What the table of words tells of pieces. */
export interface PiecesFound {
  candidates: PieceCandidate[]
  /** The first transaction that may bring a word, or one to a state, which is not among these. */
  horizon: bigint
  /** Whether any has come that was not known at the horizon asked about. */
  hasNewWords: boolean
}

/**
 * The register's words for pieces of a name, in one statement that reads no people.
 * @param state where they are borne; null for anywhere
 * @param known the horizon of what is known of other pieces, null where nothing is
 */
export async function findPieceCandidates(
  database: Database,
  pieces: readonly Piece[],
  state: string | null,
  known: bigint | null,
): Promise<PiecesFound> {
  const parameters = new Parameters()
  const news = newsSince(known, parameters)
  const textsOf = (isPair: boolean) =>
    pieces.filter((piece) => piece.isPair === isPair).map(({ text }) => text)
  const { rows } = await queryKept<PieceRow>(
    database,
    `SELECT s.*, c.piece, c.is_pair AS "isPair", c.cut_after AS "cutAfter", c.half, c.id, c.points,
            (SELECT ascii(w.word) FROM name_word w WHERE w.id = c.id) AS letter FROM (${news}) AS s
       LEFT JOIN name_candidates(${parameters.add(textsOf(false))}::text[], ${parameters.add(textsOf(true))}::text[],
         ${parameters.add(state)}::text) AS c ON TRUE`,
    parameters,
  )
  const [{ horizon, hasNewWords } = { horizon: '0', hasNewWords: true }] = rows
  return { candidates: rows.filter(isCandidate), horizon: BigInt(horizon), hasNewWords }
}

/** Whether a word has come, or one to a state, since what is known was asked for. */
export async function hasNewWords(database: Database, known: bigint): Promise<boolean> {
  const parameters = new Parameters()
  const { rows } = await queryKept<{ hasNewWords: boolean }>(
    database,
    newsSince(known, parameters),
    parameters,
  )
  return rows[0]?.hasNewWords ?? true
}

/** An expression that tells the same in a statement that asks for something else. */
export const newWordsSince = (known: bigint | null, parameters: Parameters) =>
  `(SELECT n."hasNewWords" FROM (${newsSince(known, parameters)}) AS n)`

/** A select of the horizon, and whether any has come that was not known at the one given. */
function newsSince(known: bigint | null, parameters: Parameters): string {
  // What a later transaction than any so far brought came with a copy of another server's database: it has always been here.
  return `SELECT pg_snapshot_xmin(w.now)::text AS horizon, coalesce((SELECT max(added_in) FROM name_word_state
        WHERE added_in < pg_snapshot_xmax(w.now)::text::bigint) >= ${parameters.add(known?.toString() ?? null)}::bigint, FALSE) AS "hasNewWords"
     FROM (SELECT pg_current_snapshot() AS now) AS w`
}

type PieceRow = { horizon: string; hasNewWords: boolean } & (PieceCandidate | { id?: null })

const isCandidate = (row: PieceRow): row is PieceRow & PieceCandidate => row.id != null

/**
 * The part of all people who bear a word, of the thousand commonest by their numbers: from the statistics that the planner uses, so
 * that no count is kept for it.
 */
export async function findCommonWords(database: Database): Promise<Map<number, number>> {
  const { rows } = await queryKept<{ id: number; share: number }>(
    database,
    `SELECT unnest(most_common_elems::text::int[]) AS id, unnest(most_common_elem_freqs) AS share
       FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'person' AND attname = 'name_words'`,
    new Parameters(),
  )
  return new Map(rows.map(({ id, share }) => [id, share]))
}

/** About how many people are registered in each district: by where they work, as the rollup of the workforce has it. */
export async function findPeopleOfDistricts(database: Database): Promise<Map<string, number>> {
  const { rows } = await queryKept<{ district: string; people: number }>(
    database,
    `SELECT a.district_code AS district, sum(r.people)::int AS people
       FROM workforce_rollup r JOIN area a ON a.code = r.assembly_constituency_code GROUP BY a.district_code`,
    new Parameters(),
  )
  return new Map(rows.map(({ district, people }) => [district, people]))
}
