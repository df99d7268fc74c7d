import type { Pool } from 'pg'
import type { Database } from '../../common/database'
import { toDistrictKey } from '../../common/district-key'
import type { PlacesOfDutyPage } from './places-of-duty.client'

/** How far the feed was read, and when: together they tell whether anybody has moved it since. */
export interface FeedPlace {
  position: string
  readAt: Date
}

/** The place from which to read on; the beginning, an empty position, where nobody has read yet. */
export async function openFeedPlace(database: Database): Promise<FeedPlace> {
  const find = () =>
    database.query<FeedPlace>('SELECT position, read_at AS "readAt" FROM feed_position WHERE id = 1')
  const [found] = (await find()).rows
  if (found) return found
  await database.query(
    `INSERT INTO feed_position (id, position, read_at) VALUES (1, '', now()) ON CONFLICT (id) DO NOTHING`,
  )
  const [opened] = (await find()).rows
  if (opened) return opened
  throw new Error('the position of the feed was taken away while it was opened')
}

/**
 * Takes a page over and moves the place, in one transaction: after a crash both are as before or both are as after.
 * @param from the place from which the page was read
 * @returns false, and changes nothing, when the place is no more: another process was first, or the data is new
 */
export async function applyPage(pool: Pool, from: FeedPlace, page: PlacesOfDutyPage): Promise<boolean> {
  const client = await pool.connect()
  // Lost between two statements, the connection fails the next one; without a listener it would end the process.
  const ignore = () => undefined
  client.on('error', ignore)
  try {
    await client.query('BEGIN')
    const isFirst = await movePlace(client, from, page.position)
    if (isFirst) await writePlaces(client, page)
    await client.query(isFirst ? 'COMMIT' : 'ROLLBACK')
    client.off('error', ignore).release()
    return isFirst
  } catch (error) {
    client.release(true) // with the connection goes the transaction
    throw error
  }
}

/** Locks the row for the transaction: whoever comes second waits, and finds it moved. */
async function movePlace(database: Database, from: FeedPlace, position: string): Promise<boolean> {
  const { rows } = await database.query(
    `UPDATE feed_position SET position = $1, read_at = clock_timestamp()
      WHERE id = 1 AND position = $2 AND read_at = $3 RETURNING id`,
    [position, from.position, from.readAt],
  )
  return rows.length > 0
}

async function writePlaces(database: Database, { changes }: PlacesOfDutyPage): Promise<void> {
  const onDuty = changes.filter(({ isOnDuty }) => isOnDuty)
  await database.query(
    `INSERT INTO place_of_duty (assembly_constituency_code, district_code, person_id, is_serving)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[])
         ON CONFLICT (assembly_constituency_code, district_code, person_id)
         DO UPDATE SET is_serving = excluded.is_serving WHERE place_of_duty.is_serving <> excluded.is_serving`,
    [...toColumns(onDuty), onDuty.map(({ isServing }) => isServing)],
  )
  await database.query(
    `DELETE FROM place_of_duty p USING unnest($1::text[], $2::text[], $3::text[]) AS k(constituency, register, person)
      WHERE p.assembly_constituency_code = k.constituency AND p.district_code = k.register AND p.person_id = k.person`,
    toColumns(changes.filter(({ isOnDuty }) => !isOnDuty)),
  )
}

function toColumns(changes: PlacesOfDutyPage['changes']): [string[], string[], string[]] {
  const keys = changes.map(({ personId }) => toDistrictKey(personId))
  return [
    changes.map(({ assemblyConstituencyCode }) => assemblyConstituencyCode),
    keys.map(({ districtCode }) => districtCode),
    keys.map(({ code }) => code),
  ]
}
