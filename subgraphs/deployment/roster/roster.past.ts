import type { Database } from '../../common/database'
import { BadUserInputError } from '../../common/errors'
import { isGiven } from '../../common/keys'
import type { Total } from '../../common/page'
import { candidatesByPlace, candidatesElsewhere } from './roster.candidates'
import { countRoster } from './roster.count'
import { gather } from './roster.gather'
import { changedDuties, type Moment, PastStatement, pastTables, UnchangedStatement } from './roster.history'
import type { RosterFilter } from './roster.input'
import { orderBy, type RosterRow } from './roster.order'
import { walk } from './roster.plan'
import { rowOf } from './roster.repository'
import { type RosterPage, type RosterQuestion, RosterStatement } from './roster.statement'
import { unionOf } from './roster.walk'

/** Refuses a moment that is not past, and what no history tells. */
export function assertPast(filter: RosterFilter, asOf: Date, now: Date): void {
  if (asOf > now) throw new BadUserInputError(`asOf is ${asOf.toISOString()}: it lies ahead. Leave it out.`)
  if (isGiven(filter.training))
    throw new BadUserInputError(
      'asOf does not go with filter.training: of the courses that somebody has done only those of now are known here, not ' +
        'when they were done. Leave one of the two out.',
    )
}

/**
 * One page of a roster as it stood: what others know of people, their names among it, and what a station is are as now. The
 * duties that are as they were are read as a roster of now; those changed since are laid back from the history, and sorted in.
 */
export async function listPastRoster(
  database: Database,
  question: RosterQuestion,
  page: RosterPage,
  asOf: Date,
): Promise<RosterRow[]> {
  const statement = new RosterStatement(question, page)
  const moment = momentOf(statement, asOf)
  const tables = pastTables(statement, moment)
  const past = new PastStatement(statement, moment)
  const sources = [
    gather(past, { select: changedDuties(past, moment, 'past'), isAsked: past.isAsked }),
    ...sourcesOf(new UnchangedStatement(statement, moment)),
  ]
  const { rows } = await database.query<RosterRow>(
    `WITH ${tables} SELECT ${rowOf(statement)} FROM (${unionOf(sources)}) AS t
      ORDER BY ${orderBy(page.order, 't')} LIMIT ${statement.limit}`,
    statement.parameters.values,
  )
  return rows
}

function momentOf(statement: RosterStatement, asOf: Date): Moment {
  const { filter } = statement.question
  return {
    asOf: `${statement.add(asOf)}::timestamptz`,
    isByStation:
      statement.page.order === 'STATION' ||
      [filter.pollingStation, filter.sector, filter.stationKind].some(isGiven),
  }
}

function sourcesOf(statement: UnchangedStatement): string[] {
  const { inside, units } = statement.question.area
  const place = inside.length > 0 ? candidatesByPlace(statement) : undefined
  const elsewhere = candidatesElsewhere(statement)
  return [
    ...(place ? [gather(statement, place)] : walk(statement, units, inside)),
    ...(elsewhere ? [gather(statement, elsewhere)] : []),
  ]
}

/** How many duties it had: as many as now, but for those changed since, and with these as they were. */
export async function countPastRoster(
  database: Database,
  question: RosterQuestion,
  asOf: Date,
): Promise<Total> {
  const statement = new RosterStatement(question, { order: 'POST', after: undefined, size: 1 })
  const moment = momentOf(statement, asOf)
  const tables = pastTables(statement, moment)
  const count = (of: RosterStatement, when: 'past' | 'now') =>
    `(SELECT count(*) FROM (${changedDuties(of, moment, when)}) AS d WHERE ${of.isAsked})`
  const { rows } = await database.query<{ more: number }>(
    `WITH ${tables} SELECT (${count(new PastStatement(statement, moment), 'past')} - ${count(statement, 'now')})::int AS more`,
    statement.parameters.values,
  )
  const now = await countRoster(database, question)
  return { ...now, rows: Math.max(0, now.rows + (rows[0]?.more ?? 0)) }
}
