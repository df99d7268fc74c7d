import { stateOf } from '../../../prisma/keys'
import type { Database } from '../../common/database'
import type { Unit } from './roster.area'
import { candidatesByPlace, candidatesElsewhere, candidatesFound, gather } from './roster.gather'
import { type Pair, pairsOf } from './roster.order'
import { asksFacts, type Found, probeFacts, probePairs } from './roster.probe'
import { RosterStatement } from './roster.statement'
import { rangesOf, walkNames, walkPairs, walkStations } from './roster.walk'

/**
 * Selects of which each holds the first duties of a part of a roster, in its order. A part is walked along an index in the
 * order of the list, or, where so few duties fulfil the conditions that a walk would pass many in vain, gathered and sorted.
 */
export async function sourcesOf(database: Database, statement: RosterStatement): Promise<string[]> {
  const hasInside = statement.question.area.inside.length > 0
  const place = hasInside ? candidatesByPlace(statement) : undefined
  const inside = place ? [gather(statement, place)] : hasInside ? await insideOf(database, statement) : []
  const elsewhere = candidatesElsewhere(statement)
  return elsewhere ? [...inside, gather(statement, elsewhere)] : inside
}

/** Gathered duties cost a sort, walked ones those passed in vain: with so many of 600,000 in a state both are a few thousand. */
const fewFor = (size: number) => 500 * Math.ceil(Math.sqrt(size))

async function insideOf(database: Database, statement: RosterStatement): Promise<string[]> {
  const { page, question } = statement
  const probed = probedUnits(statement)
  const few = fewFor(page.size)
  const limit = Math.max(100, Math.ceil(few / Math.max(1, probed.length)))
  const found = probed.length === 0 ? [] : await probe(database, statement, probed, limit)
  const rest = question.area.units.filter((unit) => !probed.includes(unit))
  if (isByPair(statement)) return byPair(statement, { probed, found, rest }, { limit, few })
  const isMany = sum(found) > few || found.some(({ duties }) => duties >= limit)
  if (isMany) return walk(statement, question.area.units, question.area.inside)
  const states = new Set(probed.map(({ code }) => code))
  const others = question.area.inside.filter((code) => !states.has(stateOf(code)))
  return [...gatherFound(statement, found), ...walk(statement, rest, others)]
}

const isByPair = ({ page }: RosterStatement) => page.order === 'POST' || page.order === 'STATUS'

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
  limit: number,
) {
  const read = asksFacts(question.filter) ? probeFacts : probePairs
  return read(database, new RosterStatement(question, page), units, limit)
}

interface Parts {
  probed: readonly Unit[]
  found: readonly Found[]
  rest: readonly Unit[]
}

/** By post and status each pair is a list of its own: of many duties walked, of few gathered, of none left out. */
function byPair(
  statement: RosterStatement,
  { probed, found, rest }: Parts,
  limits: { limit: number; few: number },
): string[] {
  const { order, after, size } = statement.page
  const pairs = pairsOf(order, statement.question.filter, after)
  if (probed.length === 0) return walk(statement, rest, [], pairs)
  const { many, few } = split(pairs, found, size, limits)
  return [
    ...walk(statement, probed, [], many),
    ...gatherFound(statement, few),
    ...walk(statement, rest, [], pairs),
  ]
}

/** No pair is looked at that the page cannot reach. */
function split(
  pairs: readonly Pair[],
  found: readonly Found[],
  size: number,
  { limit, few: most }: { limit: number; few: number },
) {
  const many: Pair[] = []
  const few: Found[] = []
  let sure = 0
  for (const pair of pairs) {
    const own = found.filter(({ post, status }) => post === pair.post && status === pair.status)
    if (sum(own) > most || own.some(({ duties }) => duties >= limit)) many.push(pair)
    else few.push(...own)
    if (pair.after === '') sure += sum(own)
    if (sure >= size) break
  }
  return { many, few }
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

function walk(
  statement: RosterStatement,
  units: readonly Unit[],
  constituencies: readonly string[],
  pairs: readonly Pair[] = [],
): string[] {
  if (units.length === 0) return []
  if (statement.page.order === 'STATION') return [walkStations(statement, constituencies)]
  if (statement.page.order === 'NAME') return [walkNames(statement, rangesOf(statement, units))]
  return pairs.length === 0 ? [] : [walkPairs(statement, rangesOf(statement, units), pairs)]
}

function sum(found: readonly Found[]): number {
  return found.reduce((total, { duties }) => total + duties, 0)
}
