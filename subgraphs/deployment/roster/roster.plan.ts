import { DutyStatus } from '../../../prisma/deployment/generated/enums'
import { stateOf } from '../../../prisma/keys'
import type { Database } from '../../common/database'
import { countByConstituency, countByPair } from './duty-rollup.repository'
import { largeStatesOf, type Unit } from './roster.area'
import { gatherFound, isByPair, listPairs, pairsFrom, sourcesByPair } from './roster.by-pair'
import { candidatesByPlace, candidatesElsewhere } from './roster.candidates'
import { isOfGeneralKind } from './roster.conditions'
import { gather } from './roster.gather'
import { asksFacts, fewOf, probe, sum } from './roster.probe'
import type { RosterStatement } from './roster.statement'
import { isInIndexOrder, rangesOf, walkInOrder, walkStations } from './roster.walk'

/**
 * Selects of which each holds the first duties of a part of a roster, in its order. A part is walked along an index in the
 * order of the list, or, where so few duties fulfil the conditions that a walk would pass many in vain, gathered and sorted.
 */
export async function sourcesOf(database: Database, statement: RosterStatement): Promise<string[]> {
  const [reserve, others] = reserveApart(statement)
  if (reserve && others)
    return [...(await sourcesOf(database, reserve)), ...(await sourcesOf(database, others))]
  const hasInside = statement.question.area.inside.length > 0
  const place = hasInside ? candidatesByPlace(statement) : undefined
  const inside = place ? [gather(statement, place)] : hasInside ? await insideOf(database, statement) : []
  const elsewhere = candidatesElsewhere(statement)
  return elsewhere ? [...inside, gather(statement, elsewhere)] : inside
}

/**
 * A roster of general stations by name or by station whose statuses are reserve and others, as two: who is in reserve there is found by an
 * index of its own.
 */
function reserveApart(statement: RosterStatement): RosterStatement[] {
  const { filter } = statement.question
  const { status } = filter
  if (isByPair(statement) || !isOfGeneralKind(filter) || !status?.includes(DutyStatus.RESERVE)) return []
  const others = status.filter((one) => one !== DutyStatus.RESERVE)
  if (others.length === 0) return []
  return [[DutyStatus.RESERVE], others].map((some) => statement.withStatus(some))
}

async function insideOf(database: Database, statement: RosterStatement): Promise<string[]> {
  const { question } = statement
  const { units } = question.area
  if (statement.isOfSpecialKind) return walk(statement, units, await servedOf(database, statement))
  const probed = probedUnits(statement)
  if (probed.length === 0) return walk(statement, units, await servedOf(database, statement))
  const codes = new Set(probed.map(({ code }) => code))
  const isCovered = ({ code }: Unit) => codes.has(code) || codes.has(stateOf(code))
  const rest = units.filter((unit) => !isCovered(unit))
  const counts = await countByPair(database, question.area, { election: question.filter.election })
  if (isByPair(statement)) {
    const some = await sourcesByPair(database, statement, {
      probed,
      covered: units.filter(isCovered),
      counts,
    })
    return [...some, ...walk(statement, rest, [])]
  }
  const few = fewOf(sum(counts), statement.page.size)
  const found = await probe(database, statement, probed, { limit: few + 1 })
  if (sum(found) > few) return walk(statement, units, await servedOf(database, statement))
  if (rest.length === 0) return gatherFound(statement, found)
  const others = (await servedOf(database, statement)).filter((code) => !codes.has(stateOf(code)))
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

/** Areas so large that it is worth to ask first how many duties of theirs fulfil the conditions; they may be larger than the roster's. */
function probedUnits(statement: RosterStatement): readonly Unit[] {
  const { filter, area } = statement.question
  if (asksFacts(filter)) return largeStatesOf(area)
  const states = area.units.filter(({ kind }) => kind === 'state')
  if (isByPair(statement) || !(filter.post || filter.status)) return []
  return statement.page.order === 'NAME' ? area.units.filter(({ kind }) => kind !== 'constituency') : states
}

/** The first duties of these areas, along the indexes. */
export function walk(
  statement: RosterStatement,
  units: readonly Unit[],
  constituencies: readonly string[],
): string[] {
  if (units.length === 0) return []
  if (statement.page.order === 'STATION') return [walkStations(statement, constituencies)]
  if (isInIndexOrder(statement)) return [walkInOrder(statement, rangesOf(statement, units))]
  return listPairs(statement, units, pairsFrom(statement))
}
