import type { Pool, PoolClient } from 'pg'
import type { Database } from '../database'

/** How far a feed was read, and when: together they tell whether anybody has moved it since. */
export interface FeedPlace {
  /** Which of the feeds that this database reads. */
  id: number
  position: string
  readAt: Date
}

/** The place from which to read on; the beginning, an empty position, where nobody has read yet. */
export async function openFeedPlace(database: Database, id = 1): Promise<FeedPlace> {
  const find = () =>
    database.query<FeedPlace>('SELECT id, position, read_at AS "readAt" FROM feed_position WHERE id = $1', [
      id,
    ])
  const [found] = (await find()).rows
  if (found) return found
  await database.query(
    `INSERT INTO feed_position (id, position, read_at) VALUES ($1, '', now()) ON CONFLICT (id) DO NOTHING`,
    [id],
  )
  const [opened] = (await find()).rows
  if (opened) return opened
  throw new Error('the position of the feed was taken away while it was opened')
}

/** A place and the position to which it moves. */
export type Move = readonly [from: FeedPlace, position: string]

/**
 * Writes what was read and moves the places, in one transaction: after a crash both are as before or both are as after.
 * @param moves from the places from which it was read
 * @returns false, and changes nothing, when a place is no more: another process was first, or the data is new
 */
export async function applyAt(
  pool: Pool,
  moves: readonly Move[],
  write: (client: PoolClient) => Promise<void>,
): Promise<boolean> {
  const client = await pool.connect()
  // Lost between two statements, the connection fails the next one; without a listener it would end the process.
  const ignore = () => undefined
  client.on('error', ignore)
  try {
    await client.query('BEGIN')
    const isFirst = await moveAll(client, moves)
    if (isFirst) await write(client)
    await client.query(isFirst ? 'COMMIT' : 'ROLLBACK')
    client.off('error', ignore).release()
    return isFirst
  } catch (error) {
    client.release(true) // with the connection goes the transaction
    throw error
  }
}

async function moveAll(database: Database, moves: readonly Move[]): Promise<boolean> {
  for (const move of moves) if (!(await movePlace(database, move))) return false
  return true
}

/** Locks the row for the transaction: whoever comes second waits, and finds it moved. */
async function movePlace(database: Database, [from, position]: Move): Promise<boolean> {
  const { rows } = await database.query(
    `UPDATE feed_position SET position = $1, read_at = clock_timestamp()
      WHERE id = $2 AND position = $3 AND read_at = $4 RETURNING id`,
    [position, from.id, from.position, from.readAt],
  )
  return rows.length > 0
}
