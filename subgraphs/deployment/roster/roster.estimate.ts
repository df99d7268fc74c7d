import type { Database } from '../../common/database'
import type { Total } from '../../common/page'
import { type countByPair, countStations } from './duty-rollup.repository'
import { candidatesByPlace } from './roster.candidates'
import { askedOf } from './roster.gather'
import { type RosterQuestion, RosterStatement } from './roster.statement'
import { unitColumns } from './roster.walk'

/** An estimate looks at so many duties of an AC by post and status, in so many ACs. */
const sampled = { duties: 12, constituencies: 40 }
/** Of stations of a few kinds, of which an AC has one or two: all who serve at those of so many ACs; all of fewer stations. */
const sampledByKind = { constituencies: 400, leastStations: 1_000 }

/** A statement that counts, and lists nothing. */
export const countingOf = (question: RosterQuestion) =>
  new RosterStatement(question, { order: 'POST', after: undefined, size: 1 })

/** Of each post and status the share that fulfils the conditions in a sample, times how many the rollup says there are. */
export async function estimate(
  database: Database,
  question: RosterQuestion,
  pairs: Awaited<ReturnType<typeof countByPair>>,
): Promise<Total> {
  const statement = countingOf(question)
  const columns = [
    `${statement.add(pairs.map(({ post }) => post))}::post[]`,
    `${statement.add(pairs.map(({ status }) => status))}::duty_status[]`,
    `${statement.add(pairs.map(({ duties }) => duties))}::int[]`,
  ]
  const { rows } = await database.query<{ duties: number }>(
    `SELECT coalesce(sum(duties * matching::float8 / nullif(looked_at, 0)), 0)::int AS duties FROM (
       SELECT p.duties, sum(c.matching) AS matching, sum(c.looked_at) AS looked_at
         FROM unnest(${columns.join(', ')}) WITH ORDINALITY AS p(post, status, duties, rank)
        CROSS JOIN unnest(${statement.add(sampleOf(question.area.inside, sampled.constituencies))}::text[]) AS k(code)
        CROSS JOIN LATERAL (SELECT count(*) AS looked_at, count(*) FILTER (WHERE ${statement.isAsked}) AS matching
          FROM (SELECT * FROM duty d WHERE ${unitColumns.constituency} = k.code AND ${statement.isOfElection}
             AND d.post = p.post AND d.status = p.status ORDER BY d.id LIMIT ${sampled.duties}) AS d) AS c
        GROUP BY p.rank, p.duties) AS shares`,
    statement.parameters.values,
  )
  return { rows: rows[0]?.duties ?? 0, isEstimated: true }
}

/** So many ACs at equal steps through all of them. */
function sampleOf(constituencies: readonly string[], most: number): string[] {
  const step = Math.max(1, constituencies.length / most)
  const size = Math.min(constituencies.length, most)
  return Array.from({ length: size }, (_, index) => constituencies[Math.floor(index * step)] ?? '')
}

/**
 * How many serve at the stations of a few kinds: so many at each of those in a sample of ACs, times how many the rollup says there
 * are. Undefined where others are asked for, or so few that they had better be counted.
 */
export async function estimateOfKind(
  database: Database,
  question: RosterQuestion,
  { constituencies, leastStations } = sampledByKind,
): Promise<Total | undefined> {
  const { area, filter } = question
  if (area.inside.length <= constituencies || !countingOf(question).isOfSpecialKind) return undefined
  const stations = await countStations(database, area, filter)
  if (stations < leastStations) return undefined
  const inside = sampleOf(area.inside, constituencies)
  const sample: RosterQuestion = { ...question, area: { ...area, inside, isEverywhere: false } }
  const statement = countingOf(sample)
  const place = candidatesByPlace(statement)
  if (!place) return undefined
  const { rows } = await database.query<{ duties: number }>(
    `SELECT count(*)::int AS duties FROM (${askedOf(place)}) AS d`,
    statement.parameters.values,
  )
  const looked = await countStations(database, sample.area, filter)
  if (looked === 0) return undefined
  return { rows: Math.round(((rows[0]?.duties ?? 0) * stations) / looked), isEstimated: true }
}
