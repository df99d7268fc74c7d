import { stateOf } from '../../../prisma/keys'
import type { Database } from '../../common/database'
import { countByConstituency, countByPair } from './duty-rollup.repository'
import type { Unit } from './roster.area'
import { candidatesByPlace, candidatesElsewhere, candidatesFound } from './roster.candidates'
import { gather } from './roster.gather'
import type { RosterOrder } from './roster.input'
import { type Pair, pairsOf } from './roster.order'
import { asksFacts, type Found, type ProbeLimit, probeFacts, probePairs } from './roster.probe'
import { RosterStatement } from './roster.statement'
import { isInIndexOrder, rangesOf, walkInOrder, walkPairs, walkStations } from './roster.walk'

/**
 * Selects of which each holds the first duties of a part of a roster, in its order. A part is walked along an index in the
 * order of the list, or, where so few duties fulfil the conditions that a walk would pass many in vain, gathered and sorted.
 */
export async function sourcesOf(database: Database, statement: RosterStatement): Promise<string[]> {
  const hasInside = statement.question.area.inside.length > 0
  const place = hasInside && !isWalkedByKind(statement) ? candidatesByPlace(statement) : undefined
  const inside = place ? [gather(statement, place)] : hasInside ? await insideOf(database, statement) : []
  const elsewhere = candidatesElsewhere(statement)
  return elsewhere ? [...inside, gather(statement, elsewhere)] : inside
}

/** Whether the few stations of a kind are walked one after another: as far as the page goes, and not all of them. */
export function isWalkedByKind({ page, isOfSpecialKind }: RosterStatement): boolean {
  return page.order === 'STATION' && isOfSpecialKind !== undefined
}

/**
 * Up to how many duties are gathered. Of `duties` in an area of which `m` fulfil the conditions, a walk passes some
 * `duties / m` for each that it finds, and a gathering reads `m`: here the two cost the same.
 */
const fewOf = (duties: number, size: number) => Math.ceil(Math.sqrt(duties * size))

async function insideOf(database: Database, statement: RosterStatement): Promise<string[]> {
  const { question } = statement
  const { units } = question.area
  if (isWalkedByKind(statement)) return walk(statement, units, await servedOf(database, statement))
  const probed = probedUnits(statement)
  const rest = units.filter((unit) => !probed.includes(unit))
  if (probed.length === 0) return walk(statement, rest, await servedOf(database, statement))
  const counts = await countByPair(database, question.area, { election: question.filter.election })
  if (isByPair(statement)) return byPair(database, statement, { probed, rest, counts })
  const few = fewOf(sum(counts), statement.page.size)
  const found = await probe(database, statement, probed, { limit: few + 1 })
  if (sum(found) > few) return walk(statement, units, await servedOf(database, statement))
  if (rest.length === 0) return gatherFound(statement, found)
  const states = new Set(probed.map(({ code }) => code))
  const others = (await servedOf(database, statement)).filter((code) => !states.has(stateOf(code)))
  return [...gatherFound(statement, found), ...walk(statement, rest, others)]
}

/** Of more ACs than that it is worth to ask first which have duties of a post, a status or a gender. */
const mostUnasked = 40

/** The ACs that a walk from station to station goes through: of many those that have what is asked for, by the rollup. */
async function servedOf(database: Database, { question, page }: RosterStatement): Promise<readonly string[]> {
  const { filter, area } = question
  const isOfRollup = filter.post || filter.status || filter.gender
  if (page.order !== 'STATION' || !isOfRollup || area.inside.length <= mostUnasked) return area.inside
  const counts = await countByConstituency(database, area, filter)
  const served = new Set(counts.flatMap(({ constituency, duties }) => (duties > 0 ? [constituency] : [])))
  return area.inside.filter((code) => served.has(code))
}

const isByPairOrder = (order: RosterOrder) => order === 'POST' || order === 'STATUS'
const isByPair = ({ page }: RosterStatement) => isByPairOrder(page.order)

/** Areas so large that it is worth to ask first how many duties of theirs fulfil the conditions. */
function probedUnits(statement: RosterStatement): readonly Unit[] {
  const { filter, area } = statement.question
  const states = area.units.filter(({ kind }) => kind === 'state')
  if (asksFacts(filter)) return states
  if (isByPair(statement) || !(filter.post || filter.status)) return []
  return statement.page.order === 'NAME' ? area.units.filter(({ kind }) => kind !== 'constituency') : states
}

function probe(
  database: Database,
  { question, page }: RosterStatement,
  units: readonly Unit[],
  limit: ProbeLimit,
) {
  const read = asksFacts(question.filter) ? probeFacts : probePairs
  return read(database, new RosterStatement(question, page), units, limit)
}

type Counts = Awaited<ReturnType<typeof countByPair>>

/** By post and status each pair is a list of its own: of many duties walked, of few gathered, of none left out. */
async function byPair(
  database: Database,
  statement: RosterStatement,
  { probed, rest, counts }: { probed: readonly Unit[]; rest: readonly Unit[]; counts: Counts },
): Promise<string[]> {
  const { size } = statement.page
  const limit = fewOf(Math.max(0, ...counts.map(({ duties }) => duties)), size) + 1
  const pairs = pairsFrom(statement).filter((pair) => counts.some(isOf(pair)))
  const probeSome = (some: readonly Pair[]) =>
    some.length === 0 ? [] : probe(database, statement, probed, { limit, pairs: some })
  // Most pages end within the first: the others need not be counted.
  const first = await probeSome(pairs.slice(0, 1))
  const isEnough = pairs[0]?.after === '' && sum(first) >= size
  const found = isEnough ? first : [...first, ...(await probeSome(pairs.slice(1)))]
  const { many, few } = split(pairs, found, counts, size)
  return [
    ...(many.length > 0 ? [walkPairs(statement, rangesOf(statement, probed), many)] : []),
    ...gatherFound(statement, few),
    ...walk(statement, rest, []),
  ]
}

/** The posts and statuses that a page by these may still reach. */
const pairsFrom = ({ page, question }: RosterStatement) =>
  isByPairOrder(page.order) ? pairsOf(page.order, question.filter, page.after) : []

/** No pair is looked at that the page cannot reach. */
function split(pairs: readonly Pair[], found: readonly Found[], counts: Counts, size: number) {
  const many: Pair[] = []
  const few: Found[] = []
  let sure = 0
  for (const pair of pairs) {
    const own = found.filter(isOf(pair))
    if (sum(own) > fewOf(sum(counts.filter(isOf(pair))), size)) many.push(pair)
    else few.push(...own)
    if (pair.after === '') sure += sum(own)
    if (sure >= size) break
  }
  return { many, few }
}

function isOf(pair: Pair) {
  return ({ post, status }: Pick<Pair, 'post' | 'status'>) => post === pair.post && status === pair.status
}

function gatherFound(statement: RosterStatement, found: readonly Found[]): string[] {
  const kinds = [...new Set(found.map(({ unit }) => unit.kind))]
  return kinds.map((kind) =>
    gather(
      statement,
      candidatesFound(
        statement,
        found.filter(({ unit }) => unit.kind === kind),
      ),
    ),
  )
}

/** The first duties of these areas, along the indexes. */
export function walk(
  statement: RosterStatement,
  units: readonly Unit[],
  constituencies: readonly string[],
): string[] {
  if (units.length === 0) return []
  if (statement.page.order === 'STATION') return [walkStations(statement, constituencies)]
  const ranges = rangesOf(statement, units)
  if (isInIndexOrder(statement)) return [walkInOrder(statement, ranges)]
  const pairs = pairsFrom(statement)
  return pairs.length === 0 ? [] : [walkPairs(statement, ranges, pairs)]
}

function sum(counted: readonly { duties: number }[]): number {
  return counted.reduce((total, { duties }) => total + duties, 0)
}
