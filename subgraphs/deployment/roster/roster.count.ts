import type { AreaIndex } from '../../common/access/area-index'
import type { Database } from '../../common/database'
import type { Total } from '../../common/page'
import { countUpTo } from '../../common/sql'
import { countByConstituency, countByPair } from './duty-rollup.repository'
import { candidatesByPlace, candidatesElsewhere } from './roster.gather'
import { asksFacts, probeFacts } from './roster.probe'
import { type RosterQuestion, RosterStatement } from './roster.statement'
import { unitColumns } from './roster.walk'

/** Up to so many duties are counted one by one. */
const mostCounted = 10_000
/** An estimate looks at so many duties of an AC by post and status, in so many ACs. */
const sampled = { duties: 12, constituencies: 40 }

/**
 * How many duties a roster has. From rollup rows where only area, post, status and gender are asked for; counted where they
 * are few; else estimated from a sample of some thousand duties and the rollup's count of those that it stands for.
 */
export async function countRoster(database: Database, question: RosterQuestion): Promise<Total> {
  const [inside, elsewhere] = [
    await countInside(database, question),
    await countElsewhere(database, question),
  ]
  return { rows: inside.rows + elsewhere, isEstimated: inside.isEstimated }
}

const exactly = (rows: number): Total => ({ rows, isEstimated: false })

async function countInside(database: Database, question: RosterQuestion): Promise<Total> {
  const { filter, area } = question
  if (area.inside.length === 0) return exactly(0)
  const statement = statementOf(question)
  const place = candidatesByPlace(statement)
  if (place) {
    const count = await countCandidates(database, statement, place)
    if (count !== null) return exactly(count)
  }
  const isOfRollup = !(place || filter.stationKind || filter.training || filter.payLevel)
  const pairs = await countByPair(database, area, isOfRollup ? filter : { ...filter, gender: null })
  const candidates = pairs.reduce((sum, { duties }) => sum + duties, 0)
  if (isOfRollup || candidates === 0) return exactly(candidates)
  return (await countFew(database, question, candidates)) ?? estimate(database, question, pairs)
}

/** The number of duties where it is small enough to be counted one by one. */
async function countFew(
  database: Database,
  question: RosterQuestion,
  candidates: number,
): Promise<Total | undefined> {
  const { area, filter } = question
  if (candidates <= mostCounted) return exactly(await countAll(database, question))
  const isOfFacts = asksFacts(filter) && !filter.stationKind
  if (!isOfFacts || area.units.some(({ kind }) => kind !== 'state')) return undefined
  const found = await probeFacts(database, statementOf(question), area.units, { limit: mostCounted + 1 })
  const count = found.reduce((sum, { duties }) => sum + duties, 0)
  return count <= mostCounted ? exactly(count) : undefined
}

const statementOf = (question: RosterQuestion) =>
  new RosterStatement(question, { order: 'POST', after: undefined, size: mostCounted + 1 })

async function countAll(database: Database, question: RosterQuestion): Promise<number> {
  const statement = statementOf(question)
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM unnest(${statement.add(question.area.inside)}::text[]) AS k(code)
      CROSS JOIN LATERAL (SELECT d.* FROM duty d WHERE ${unitColumns.constituency} = k.code AND ${statement.isAsked} OFFSET 0) AS d`,
    statement.parameters.values,
  )
  return rows[0]?.count ?? 0
}

function countCandidates(
  database: Database,
  statement: RosterStatement,
  candidates: string,
): Promise<number | null> {
  const select = `SELECT d.id FROM (${candidates}) AS d WHERE ${statement.isAsked}`
  return countUpTo(database, select, statement.parameters)
}

/** People lent and oneself: they are few. */
async function countElsewhere(database: Database, question: RosterQuestion): Promise<number> {
  const statement = statementOf(question)
  const elsewhere = candidatesElsewhere(statement)
  if (!elsewhere) return 0
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (${elsewhere}) AS d WHERE ${statement.isAsked}`,
    statement.parameters.values,
  )
  return rows[0]?.count ?? 0
}

/** Of each post and status the share that fulfils the conditions in a sample, times how many the rollup says there are. */
async function estimate(
  database: Database,
  question: RosterQuestion,
  pairs: Awaited<ReturnType<typeof countByPair>>,
): Promise<Total> {
  const statement = statementOf(question)
  const columns = [
    `${statement.add(pairs.map(({ post }) => post))}::post[]`,
    `${statement.add(pairs.map(({ status }) => status))}::duty_status[]`,
    `${statement.add(pairs.map(({ duties }) => duties))}::int[]`,
  ]
  const { rows } = await database.query<{ duties: number }>(
    `SELECT coalesce(sum(duties * matching::float8 / nullif(looked_at, 0)), 0)::int AS duties FROM (
       SELECT p.duties, sum(c.matching) AS matching, sum(c.looked_at) AS looked_at
         FROM unnest(${columns.join(', ')}) WITH ORDINALITY AS p(post, status, duties, rank)
        CROSS JOIN unnest(${statement.add(sampleOf(question.area.inside))}::text[]) AS k(code)
        CROSS JOIN LATERAL (SELECT count(*) AS looked_at, count(*) FILTER (WHERE ${statement.isAsked}) AS matching
          FROM (SELECT * FROM duty d WHERE ${unitColumns.constituency} = k.code AND ${statement.isOfElection}
             AND d.post = p.post AND d.status = p.status ORDER BY d.id LIMIT ${sampled.duties}) AS d) AS c
        GROUP BY p.rank, p.duties) AS shares`,
    statement.parameters.values,
  )
  return { rows: rows[0]?.duties ?? 0, isEstimated: true }
}

/** ACs at equal steps through all of them. */
function sampleOf(constituencies: readonly string[]): string[] {
  const step = Math.max(1, constituencies.length / sampled.constituencies)
  const size = Math.min(constituencies.length, sampled.constituencies)
  return Array.from({ length: size }, (_, index) => constituencies[Math.floor(index * step)] ?? '')
}

/** How many duties each of several ACs or districts has, where the filter names posts and statuses at most. */
export async function countRosterByArea(
  database: Database,
  question: RosterQuestion,
  kind: 'district' | 'constituency',
  areas: AreaIndex,
): Promise<{ area: string; duties: number }[]> {
  const { area, filter } = question
  const counts = [
    ...(await countByConstituency(database, area, filter)),
    ...(await countElsewhereByConstituency(database, question)),
  ]
  const areaOf = new Map(areas.all().map((segment) => [segment.constituency, segment[kind]]))
  const sums = new Map<string, number>()
  for (const { constituency, duties } of counts) {
    const code = areaOf.get(constituency) ?? constituency
    sums.set(code, (sums.get(code) ?? 0) + duties)
  }
  return [...sums].map(([code, duties]) => ({ area: code, duties }))
}

async function countElsewhereByConstituency(database: Database, question: RosterQuestion) {
  const statement = statementOf(question)
  const elsewhere = candidatesElsewhere(statement)
  if (!elsewhere) return []
  const { rows } = await database.query<{ constituency: string; duties: number }>(
    `SELECT d.assembly_constituency_code AS constituency, count(*)::int AS duties FROM (${elsewhere}) AS d
      WHERE ${statement.isAsked} GROUP BY 1`,
    statement.parameters.values,
  )
  return rows
}
