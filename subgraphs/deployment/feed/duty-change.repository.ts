import type { Database } from '../../common/database'
import type { FeedPosition } from './feed-position'

/** A row of the outbox: somebody's duties in an AC became more or fewer. */
export interface DutyChange extends FeedPosition {
  assemblyConstituencyCode: string
  personId: string
  /** Since the transaction that wrote it began. */
  ageSeconds: number
  /** Whether no transaction is open any more that could still write a row before this one. */
  isSettled: boolean
}

/**
 * The next rows after a position, those that are settled before those that are not. Numbers and transactions are given out
 * in another order than commits: a row may only be read for good when every transaction not younger than its own has ended.
 */
export async function findChangesAfter(
  database: Database,
  { transaction, id }: FeedPosition,
  limit: number,
): Promise<DutyChange[]> {
  const { rows } = await database.query<DutyChange>(
    `SELECT c.transaction::text, c.id::text, c.assembly_constituency_code AS "assemblyConstituencyCode",
            c.person_id AS "personId", greatest(0, extract(epoch FROM clock_timestamp() - c.at))::float8 AS "ageSeconds",
            c.transaction < pg_snapshot_xmin(pg_current_snapshot()) AS "isSettled"
       FROM duty_change c
      WHERE (c.transaction, c.id) > ($1::xid8, $2::bigint) ORDER BY c.transaction, c.id LIMIT $3`,
    [transaction, id, limit],
  )
  return rows
}

/** Whether a person has a duty in an AC, and serves there: a replaced or exempted person's row is kept, but serves no more. */
export interface PlaceOfDutyState {
  personId: string
  assemblyConstituencyCode: string
  isOnDuty: boolean
  isServing: boolean
}

/** How things stand now with those whom the changes are about, each once. */
export async function findStates(
  database: Database,
  changes: readonly DutyChange[],
): Promise<PlaceOfDutyState[]> {
  if (changes.length === 0) return []
  const { rows } = await database.query<PlaceOfDutyState>(
    `SELECT k.person_id AS "personId", k.constituency AS "assemblyConstituencyCode",
            count(d.id) > 0 AS "isOnDuty",
            count(d.id) FILTER (WHERE d.status NOT IN ('REPLACED', 'EXEMPTED')) > 0 AS "isServing"
       FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS named(person_id, constituency)) AS k
       LEFT JOIN duty d ON d.person_id = k.person_id AND d.assembly_constituency_code = k.constituency
      GROUP BY k.person_id, k.constituency`,
    [
      changes.map(({ personId }) => personId),
      changes.map(({ assemblyConstituencyCode }) => assemblyConstituencyCode),
    ],
  )
  return rows
}

/** Whether a position can be this database's: one that lies ahead of all its transactions cannot. */
export async function isKnown(database: Database, { transaction }: FeedPosition): Promise<boolean> {
  const { rows } = await database.query<{ isKnown: boolean }>(
    `SELECT $1::xid8 < pg_snapshot_xmax(pg_current_snapshot()) AS "isKnown"`,
    [transaction],
  )
  return rows[0]?.isKnown ?? false
}
