import type { Client } from 'pg'
import { nextVersion } from '../../common/change/version'
import type { Merged } from '../../common/import/kind'
import { reject } from '../../common/import/staging'

const otherHolder = `DELETE FROM incoming i USING posting p WHERE p.id = i.id AND p.person_id <> i.person
   RETURNING line, 'held_from' AS column, i.held_from::text AS value, 'OFFICE_HELD' AS rule,
     'From this day ' || p.person_id || ' holds the office: correct the day, or have that posting relinquished.' AS advice`

// Postings that only end come first, so that a list may end one and begin the next.
const end = `UPDATE posting p SET held_to = i.held_to, ${nextVersion} FROM incoming i
  WHERE p.id = i.id AND i.held_to IS NOT NULL AND i.held_to IS DISTINCT FROM p.held_to`

const held = (other: string, condition: string) => `DELETE FROM incoming i USING ${other} o
  WHERE NOT EXISTS (SELECT 1 FROM posting p WHERE p.id = i.id) AND o.role = i.role AND o.area_code = i.area_code AND o.seat = i.seat
    AND daterange(o.held_from, o.held_to, '[]') && daterange(i.held_from, i.held_to, '[]') AND ${condition}
  RETURNING i.line, 'held_from' AS column, i.held_from::text AS value, 'OFFICE_HELD' AS rule,
    'From ' || o.held_from || ' to ' || coalesce(o.held_to::text, 'now') || ' another holds the office: give that posting its last day first.' AS advice`

/** Merges staged postings: one that is there gets its last day, others are added where nobody holds the office meanwhile. */
export async function mergePostings(client: Client): Promise<Merged> {
  const faults = await reject(client, otherHolder)
  const { rowCount: changed } = await client.query(end)
  faults.push(
    ...(await reject(
      client,
      held('(SELECT role::text AS role, area_code, seat, held_from, held_to FROM posting)', 'TRUE'),
    )),
  )
  faults.push(...(await reject(client, held('incoming', 'o.line < i.line'))))
  const { rows } = await client.query<{ staged: number }>('SELECT count(*)::int AS staged FROM incoming')
  const { rowCount: added } = await client.query(
    `INSERT INTO posting (id, role, area_code, seat, person_id, held_from, held_to)
     SELECT id, role::role, area_code, seat, person, held_from, held_to FROM incoming ORDER BY id
     ON CONFLICT (id) DO NOTHING`,
  )
  const unchanged = (rows[0]?.staged ?? 0) - (changed ?? 0) - (added ?? 0)
  return { added: added ?? 0, changed: changed ?? 0, unchanged, faults }
}
