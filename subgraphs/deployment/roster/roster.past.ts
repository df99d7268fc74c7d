import type { Database } from '../../common/database'
import { BadUserInputError } from '../../common/errors'
import { isGiven } from '../../common/keys'
import { countUpTo } from '../../common/sql'
import { dutyInScope } from '../duty/duty.scope'
import { codesOf, type Unit } from './roster.area'
import { gather } from './roster.gather'
import type { RosterFilter, RosterOrder } from './roster.input'
import { orderBy, type RosterRow } from './roster.order'
import { rowOf } from './roster.repository'
import { type RosterPage, type RosterQuestion, RosterStatement } from './roster.statement'

const areas = ['district', 'parliamentaryConstituency', 'assemblyConstituency', 'party'] as const
const unknown = ['sector', 'pollingStation', 'stationKind', 'training'] as const

/**
 * Refuses a question that the history does not answer: it keeps what became of duties, not which station a party had or what
 * somebody had been trained in; and it is laid back duty by duty, so that no more than a district or a PC is asked for at once.
 */
export function assertPast(filter: RosterFilter, order: RosterOrder, asOf: Date, now: Date): void {
  if (asOf > now) throw new BadUserInputError(`asOf is ${asOf.toISOString()}: it lies ahead. Leave it out.`)
  const named = unknown.filter((field) => isGiven(filter[field]))
  if (named.length > 0)
    throw new BadUserInputError(
      `asOf does not go with filter.${named.join(', filter.')}: the history tells none.`,
    )
  if (order === 'STATION')
    throw new BadUserInputError('asOf does not go with the order STATION: ask for POST, STATUS or NAME.')
  if (!areas.some((field) => isGiven(filter[field])))
    throw new BadUserInputError(`asOf needs a filter by ${areas.slice(0, -1).join(', ')} or ${areas.at(-1)}.`)
}

/** One page of a roster as it stood: what others know of people, their names among it, is as it is now. */
export async function listPastRoster(
  database: Database,
  question: RosterQuestion,
  page: RosterPage,
  asOf: Date,
): Promise<RosterRow[]> {
  const statement = new RosterStatement(question, page)
  const source = gather(statement, pastDuties(statement, asOf))
  const { rows } = await database.query<RosterRow>(
    `SELECT ${rowOf(statement)} FROM (${source}) AS t ORDER BY ${orderBy(page.order, 't')} LIMIT ${statement.limit}`,
    statement.parameters.values,
  )
  return rows
}

/** How many duties it had; null above 10,000. */
export async function countPastRoster(
  database: Database,
  question: RosterQuestion,
  asOf: Date,
): Promise<number | null> {
  const statement = new RosterStatement(question, { order: 'POST', after: undefined, size: 1 })
  const select = `SELECT 1 FROM (${pastDuties(statement, asOf)}) AS d WHERE ${statement.isAsked}`
  return countUpTo(database, select, statement.parameters)
}

/**
 * The duties of the question's areas as they stood, those in the viewer's scope. Of a duty that has changed since, the first
 * change of each column tells how it was; one whose first change wrote it was not there; one that was deleted is in its last.
 */
function pastDuties(statement: RosterStatement, asOf: Date): string {
  const { question, parameters } = statement
  const { inside, outside } = question.area
  const within = (column: string, kind: Unit['kind'], codes: readonly string[] = []) =>
    `a.${column} = ANY(${statement.add([...codes, ...codesOf(outside, kind)])}::text[])`
  const constituencies = `SELECT a.code, a.district_code FROM assembly_constituency a
    WHERE ${within('code', 'constituency', inside)} OR ${within('district_code', 'district')} OR ${within('state_code', 'state')}`
  const condition = `d.assembly_constituency_code IN (SELECT code FROM places)`
  const columns = `SELECT DISTINCT ON (c.district_code, c.entity_id, b.key) c.id, c.district_code, c.entity_id, b.key, b.value,
      first_value(c.before IS NULL) OVER (PARTITION BY c.district_code, c.entity_id ORDER BY c.id) AS is_new
    FROM change c LEFT JOIN LATERAL jsonb_each(c.before) AS b ON TRUE
   WHERE c.kind = 'duty' AND c.district_code IN (SELECT district_code FROM places) AND c.at > ${statement.add(asOf)}::timestamptz
   ORDER BY c.district_code, c.entity_id, b.key, c.id`
  const later = `SELECT district_code, entity_id, bool_or(is_new) AS is_new,
      coalesce(jsonb_object_agg(key, value) FILTER (WHERE key IS NOT NULL), '{}') AS before
    FROM (${columns}) AS c GROUP BY district_code, entity_id`
  const changed = `SELECT jsonb_populate_record(d, l.before) AS past FROM later l
      LEFT JOIN duty d ON d.district_code = l.district_code AND d.id = l.entity_id WHERE NOT l.is_new`
  const unchanged = `SELECT d AS past FROM duty d WHERE ${condition} AND ${statement.isOfElection}
      AND NOT EXISTS (SELECT 1 FROM later l WHERE l.district_code = d.district_code AND l.entity_id = d.id)`
  return `WITH places AS MATERIALIZED (${constituencies}), later AS MATERIALIZED (${later})
    SELECT d.* FROM (SELECT (p.past).* FROM (${changed} UNION ALL ${unchanged} OFFSET 0) AS p) AS d
     WHERE ${condition} AND ${dutyInScope(question.scopes, 'd', parameters)}`
}
