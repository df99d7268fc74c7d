import type { AreaIndex } from '../../common/access/area-index'
import type { Database } from '../../common/database'
import type { Total } from '../../common/page'
import { countUpTo } from '../../common/sql'
import { countByConstituency, countByPair } from './duty-rollup.repository'
import { candidatesByPlace, candidatesElsewhere } from './roster.candidates'
import { countingOf, estimate, estimateOfKind } from './roster.estimate'
import { askedOf, type Candidates } from './roster.gather'
import { asksFacts, probeFacts, sum } from './roster.probe'
import type { RosterQuestion, RosterStatement } from './roster.statement'
import { unitColumns } from './roster.walk'

/** Up to so many duties are counted one by one. */
const mostCounted = 10_000
/** An estimate above this need not be looked after. */
const surelyMore = 2 * mostCounted

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
  const statement = countingOf(question)
  const ofKind = await estimateOfKind(database, question)
  if (ofKind && ofKind.rows > surelyMore) return ofKind
  const place = candidatesByPlace(statement)
  if (place) {
    const count = await countCandidates(database, statement, place)
    if (count !== null) return exactly(count)
    if (ofKind) return ofKind
  }
  const isOfRollup = !(place || filter.stationKind || filter.training || filter.payLevel)
  const pairs = await countByPair(database, area, isOfRollup ? filter : { ...filter, gender: null })
  const candidates = sum(pairs)
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
  const found = await probeFacts(database, countingOf(question), area.units, { limit: mostCounted + 1 })
  const count = sum(found)
  return count <= mostCounted ? exactly(count) : undefined
}

async function countAll(database: Database, question: RosterQuestion): Promise<number> {
  const statement = countingOf(question)
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
  candidates: Candidates,
): Promise<number | null> {
  return countUpTo(database, `SELECT d.id FROM (${askedOf(candidates)}) AS d`, statement.parameters)
}

/** People lent and oneself: they are few. */
async function countElsewhere(database: Database, question: RosterQuestion): Promise<number> {
  const statement = countingOf(question)
  const elsewhere = candidatesElsewhere(statement)
  if (!elsewhere) return 0
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (${askedOf(elsewhere)}) AS d`,
    statement.parameters.values,
  )
  return rows[0]?.count ?? 0
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
  const statement = countingOf(question)
  const elsewhere = candidatesElsewhere(statement)
  if (!elsewhere) return []
  const { rows } = await database.query<{ constituency: string; duties: number }>(
    `SELECT d.assembly_constituency_code AS constituency, count(*)::int AS duties FROM (${askedOf(elsewhere)}) AS d GROUP BY 1`,
    statement.parameters.values,
  )
  return rows
}
