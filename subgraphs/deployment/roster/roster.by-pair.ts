import { DutyStatus } from '../../../prisma/deployment/generated/enums'
import { stateOf } from '../../../prisma/keys'
import type { Database } from '../../common/database'
import type { countByPair } from './duty-rollup.repository'
import { codesOf, largeStatesOf, type Unit } from './roster.area'
import { candidatesFound, isInsideOf, reservePartiesAtStations } from './roster.candidates'
import { isOfGeneralKind, isReserveOfNoReserveParty } from './roster.conditions'
import { gather } from './roster.gather'
import { isByPairOrder, type Pair, pairsOf } from './roster.order'
import { type Found, fewOf, isOfWhole, probe, sum } from './roster.probe'
import type { RosterStatement } from './roster.statement'
import { rangesOf, walkPairs } from './roster.walk'

export const isByPair = ({ page }: RosterStatement) => isByPairOrder(page.order)

type Counts = Awaited<ReturnType<typeof countByPair>>

/** The areas of a roster that are covered by areas in which it is counted first, and how many duties they have. */
interface Covered {
  probed: readonly Unit[]
  covered: readonly Unit[]
  counts: Counts
}

/** By post and status each pair is a list of its own: of many duties walked, of few gathered, of none left out. */
export async function sourcesByPair(
  database: Database,
  statement: RosterStatement,
  { probed, covered, counts }: Covered,
): Promise<string[]> {
  const { size } = statement.page
  const limit = fewOf(Math.max(0, ...counts.map(({ duties }) => duties)), size) + 1
  const pairs = pairsFrom(statement).filter((pair) => counts.some(isOf(pair)))
  const probeSome = (some: readonly Pair[]) =>
    some.length === 0 ? [] : probe(database, statement, probed, { limit, pairs: some })
  // Most pages end within the first: the others need not be counted.
  const first = await probeSome(pairs.slice(0, 1))
  // Of a kind of stations it is not known before the walk who is at one.
  const isSure = statement.question.filter.stationKind ? () => false : isOfWhole(statement)
  const isEnough = pairs[0]?.after === '' && sum(first.filter(isSure)) >= size
  const found = isEnough ? first : [...first, ...(await probeSome(pairs.slice(1)))]
  const { many, few } = split({ pairs, found, counts, isSure }, size)
  return [...listPairs(statement, covered, many), ...gatherFound(statement, few)]
}

/** The posts and statuses that a page by these may still reach. */
export const pairsFrom = ({ page, question }: RosterStatement) =>
  isByPairOrder(page.order) ? pairsOf(page.order, question.filter, page.after) : []

/**
 * The first duties of areas by post and status. Of those in reserve hardly any is at a station: where these alone are asked for, the
 * others of a state, or of most of it, are not walked through.
 */
export function listPairs(
  statement: RosterStatement,
  units: readonly Unit[],
  pairs: readonly Pair[],
): string[] {
  const { filter, area } = statement.question
  const walkSome = (some: readonly Unit[], of: readonly Pair[], isOfStatus?: string) =>
    some.length === 0 || of.length === 0
      ? []
      : [walkPairs(statement, rangesOf(statement, some), of, isOfStatus)]
  const reserve = pairs.filter(({ status }) => status === DutyStatus.RESERVE)
  const states = largeStatesOf(area).filter(({ code }) => units.some((unit) => stateOf(unit.code) === code))
  if (!isOfGeneralKind(filter) || states.length === 0 || reserve.length === 0) return walkSome(units, pairs)
  const isOfLarge = ({ code }: Unit) => states.some((state) => state.code === stateOf(code))
  const isInside = isInsideOf(statement)
  const isOfPost = `d.post = ANY(${statement.add(reserve.map(({ post }) => post))}::post[])`
  const inReserveParties = {
    select: reservePartiesAtStations(statement, codesOf(states, 'state')),
    isAsked: `${statement.isAsked} AND ${isOfPost} AND ${isInside}`,
  }
  return [
    ...walkSome(
      units,
      pairs.filter((pair) => !reserve.includes(pair)),
    ),
    ...walkSome(
      units.filter((unit) => !isOfLarge(unit)),
      reserve,
    ),
    ...walkSome(states, reserve, `${isReserveOfNoReserveParty} AND ${isInside}`),
    gather(statement, inReserveParties),
  ]
}

/** What was found of each pair, and which of it is the roster's own for sure. */
interface Probed {
  pairs: readonly Pair[]
  found: readonly Found[]
  counts: Counts
  isSure: (found: Found) => boolean
}

/** No pair is looked at that the page cannot reach. */
function split({ pairs, found, counts, isSure }: Probed, size: number) {
  const many: Pair[] = []
  const few: Found[] = []
  let sure = 0
  for (const pair of pairs) {
    const own = found.filter(isOf(pair))
    if (sum(own) > fewOf(sum(counts.filter(isOf(pair))), size)) many.push(pair)
    else few.push(...own)
    if (pair.after === '') sure += sum(own.filter(isSure))
    if (sure >= size) break
  }
  return { many, few }
}

function isOf(pair: Pair) {
  return ({ post, status }: Pick<Pair, 'post' | 'status'>) => post === pair.post && status === pair.status
}

/** The duties that a probe has found to be few. */
export function gatherFound(statement: RosterStatement, found: readonly Found[]): string[] {
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
