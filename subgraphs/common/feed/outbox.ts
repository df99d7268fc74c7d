import type { Database } from '../database'
import { PositionUnknownError } from './feed.error'
import { type FeedPosition, toPositionText } from './feed-position'

/** A table in which triggers note, in the transaction of a change, what it is about. */
export interface Outbox {
  table: string
  /** The columns that name what changed, by the fields of a change. */
  columns: Record<string, string>
  /** Who reads it: rows that all of them have passed are deleted. */
  readers: readonly string[]
  /** The document that tells how readers' data is rebuilt. */
  remedy: string
}

/** A row of an outbox. */
export type OutboxChange = FeedPosition & {
  /** Since the transaction that wrote it began. */
  ageSeconds: number
  /** Whether no transaction is open any more that could still write a row before this one. */
  isSettled: boolean
}

/** What a reader of a feed or an outbox gets. */
export interface FeedPage<Change> {
  /** Of a feed how things stand, not what happened: whoever applies it twice, or late, comes to the same. */
  changes: Change[]
  /** Where to go on. */
  position: string
  /** Whether the next page can be had at once. */
  hasMore: boolean
  /** Age of the newest of these changes; null where there is none. */
  lagSeconds: number | null
  /** Age of the oldest change that is still to come, held back by an open transaction perhaps; 0 where there is none. */
  waitingSeconds: number
}

/**
 * Reads on from a position. Numbers and transactions are given out in another order than commits: a row may only be read for
 * good when every transaction not younger than its own has ended.
 * @throws PositionUnknownError
 */
export async function readOutbox<Change extends object>(
  database: Database,
  outbox: Outbox,
  after: FeedPosition,
  limit: number,
): Promise<FeedPage<Change>> {
  const found = await findChangesAfter<Change>(database, outbox, after, limit + 1)
  const changes = found.slice(0, limit).filter(({ isSettled }) => isSettled)
  const next = found[changes.length]
  const last = changes.at(-1)
  // A caller that is told of nothing new may be one whose position means nothing here.
  if (!last && !(await isKnown(database, after))) throw new PositionUnknownError(outbox.remedy)
  return {
    changes,
    position: toPositionText(last ?? after),
    hasMore: next?.isSettled ?? false,
    lagSeconds: last ? Math.min(...changes.map(({ ageSeconds }) => ageSeconds)) : null,
    waitingSeconds: next?.ageSeconds ?? 0,
  }
}

/** The next rows after a position, those that are settled before those that are not. */
async function findChangesAfter<Change extends object>(
  database: Database,
  { table, columns }: Outbox,
  { transaction, id }: FeedPosition,
  limit: number,
): Promise<(Change & OutboxChange)[]> {
  const fields = Object.entries(columns).map(([field, column]) => `c.${column} AS "${field}"`)
  const { rows } = await database.query<Change & OutboxChange>(
    `SELECT c.transaction::text, c.id::text, ${fields.join(', ')},
            greatest(0, extract(epoch FROM clock_timestamp() - c.at))::float8 AS "ageSeconds",
            c.transaction < pg_snapshot_xmin(pg_current_snapshot()) AS "isSettled"
       FROM ${table} c
      WHERE (c.transaction, c.id) > ($1::xid8, $2::bigint) ORDER BY c.transaction, c.id LIMIT $3`,
    [transaction, id, limit],
  )
  return rows
}

/** Whether a position can be this database's: one that lies ahead of all its transactions cannot. */
async function isKnown(database: Database, { transaction }: FeedPosition): Promise<boolean> {
  const { rows } = await database.query<{ isKnown: boolean }>(
    `SELECT $1::xid8 < pg_snapshot_xmax(pg_current_snapshot()) AS "isKnown"`,
    [transaction],
  )
  return rows[0]?.isKnown ?? false
}

/**
 * Notes how far a reader has come, and deletes what all readers have passed.
 * @throws PositionUnknownError where what follows the position was deleted
 */
export async function noteReader(
  database: Database,
  { table, readers, remedy }: Outbox,
  reader: string,
  { transaction, id }: FeedPosition,
): Promise<void> {
  const { rows } = await database.query<{ isPruned: boolean }>(
    `WITH noted AS (
       INSERT INTO feed_reader (outbox, reader, transaction, id, seen_at) VALUES ($1, $2, $3::xid8, $4::bigint, now())
           ON CONFLICT (outbox, reader) DO UPDATE SET transaction = excluded.transaction, id = excluded.id, seen_at = now())
     SELECT coalesce(bool_or((p.transaction, p.id) > ($3::xid8, $4::bigint)), FALSE) AS "isPruned"
       FROM feed_reader p WHERE p.outbox = $1 AND p.reader = $5`,
    [table, reader, transaction, id, pruned],
  )
  if (rows[0]?.isPruned) throw new PositionUnknownError(remedy)
  await prune(database, table, readers)
}

/** Not a reader: under this name stands up to where an outbox was deleted. */
const pruned = '(pruned)'

async function prune(database: Database, table: string, readers: readonly string[]): Promise<void> {
  await database.query(
    `WITH passed AS (
       SELECT r.transaction, r.id FROM feed_reader r WHERE r.outbox = $1 AND r.reader = ANY($2)
          AND (SELECT count(*) FROM feed_reader a WHERE a.outbox = $1 AND a.reader = ANY($2)) = cardinality($2::text[])
        ORDER BY r.transaction, r.id LIMIT 1
     ), deleted AS (
       DELETE FROM ${table} c USING passed WHERE (c.transaction, c.id) <= (passed.transaction, passed.id) RETURNING c.id
     )
     INSERT INTO feed_reader (outbox, reader, transaction, id, seen_at)
     SELECT $1, $3, passed.transaction, passed.id, now() FROM passed WHERE EXISTS (SELECT 1 FROM deleted)
         ON CONFLICT (outbox, reader) DO UPDATE SET transaction = excluded.transaction, id = excluded.id, seen_at = now()`,
    [table, readers, pruned],
  )
}
