import type { Pool } from 'pg'
import { toNameWords } from '../../prisma/name-words'
import { lengthsBetween, ofState } from '../../subgraphs/personnel/person/name-index'
import { cutOff, type Engine, type Within } from './engines'
import type { LabelledQuery } from './labelled-set'

/** Of one search: how many of the first ten were meant, of those shown and of those there are; and where the first one stood. */
export interface Score {
  kind: string
  isHeldOut: boolean
  text: string
  precision: number
  recall: number
  isFirst: boolean
  shown: string[]
}

/** Asks one search of an engine. */
export async function scoreOf(
  pool: Pool,
  engine: Engine,
  query: LabelledQuery,
  within: Within,
): Promise<Score> {
  const shown = await engine(pool, query, within)
  const there = await countMeant(pool, query, within)
  const hits = shown.filter((name) => isMeant(query, name)).length
  return {
    ...{ kind: query.kind, isHeldOut: query.isHeldOut, text: query.text },
    precision: shown.length === 0 ? 0 : hits / shown.length,
    // Of ten places no more can be right than there are people who were meant.
    recall: hits / Math.min(there, cutOff),
    isFirst: isMeant(query, shown[0] ?? ''),
    shown,
  }
}

/** Whether a name is of the words meant and of no others, in any order. */
export function isMeant({ meant }: LabelledQuery, name: string): boolean {
  const words = toNameWords(name)
  return words.length === meant.length && fits(meant, words)
}

function fits(meant: readonly ReadonlySet<string>[], words: readonly string[]): boolean {
  const [first, ...others] = meant
  if (first === undefined) return true
  return words.some((word, at) => first.has(word) && fits(others, words.toSpliced(at, 1)))
}

/** How many people were meant, by the words of the register: no fold and no likeness. */
async function countMeant(pool: Pool, query: LabelledQuery, within: Within): Promise<number> {
  const area = within === 'district' ? 'p.district_code = k.code' : 'left(p.district_code, 3) = k.code'
  const conditions = query.meant.map((_, position) =>
    ofState.bears(
      () => `ARRAY(SELECT w.id FROM name_word w WHERE w.word = ANY($${position + 2}::text[]))`,
      lengthsBetween(1),
      { place: position, isInitial: false },
    ),
  )
  const { rows } = await pool.query<{ name: string }>(
    `SELECT p.name FROM (SELECT $1::text AS code OFFSET 0) AS k JOIN person p ON ${area} AND ${conditions.join(' AND ')}
      WHERE cardinality(p.name_words) = ${2 * query.meant.length} LIMIT 1000`,
    [query[within], ...query.meant.map((words) => [...words])],
  )
  return rows.filter(({ name }) => isMeant(query, name)).length
}
