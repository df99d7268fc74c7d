import type { Role } from '../../../prisma/personnel/generated/enums'
import { nextVersion } from '../../common/change/version'
import type { Database } from '../../common/database'

/** A seat of an office. */
export interface Seat {
  role: Role
  area: string
  seat: number
}

/** How a seat is held around a day. */
export interface SeatAround {
  /** Who holds it on the day or takes it over later; null where nobody does. */
  takenBy: string | null
  /** Last day of who held it last before the day; null where nobody is known to have. */
  lastHeldTo: Date | null
}

export async function findSeatAround(
  transaction: Database,
  { role, area, seat }: Seat,
  day: Date,
): Promise<SeatAround> {
  const { rows } = await transaction.query<SeatAround>(
    `SELECT (array_agg(o.id ORDER BY o.held_from) FILTER (WHERE o.held_to IS NULL OR o.held_to >= $4))[1] AS "takenBy",
            max(o.held_to) FILTER (WHERE o.held_to < $4) AS "lastHeldTo"
       FROM posting o WHERE o.role = $1::role AND o.area_code = $2 AND o.seat = $3`,
    [role, area, seat, day],
  )
  return rows[0] ?? { takenBy: null, lastHeldTo: null }
}

export async function insertPosting(
  transaction: Database,
  id: string,
  { role, area, seat }: Seat,
  { person, from }: { person: string; from: Date },
): Promise<void> {
  await transaction.query(
    `INSERT INTO posting (id, role, area_code, seat, person_id, held_from) VALUES ($1, $2::role, $3, $4, $5, $6)`,
    [id, role, area, seat, person, from],
  )
}

/** A posting that is to be changed, locked until the transaction ends. */
export interface LockedPosting {
  role: Role
  areaCode: string
  version: number
  heldFrom: Date
  heldTo: Date | null
}

export async function lockPosting(transaction: Database, id: string): Promise<LockedPosting | undefined> {
  const { rows } = await transaction.query<LockedPosting>(
    `SELECT o.role, o.area_code AS "areaCode", o.version, o.held_from AS "heldFrom", o.held_to AS "heldTo"
       FROM posting o WHERE o.id = $1 FOR UPDATE`,
    [id],
  )
  return rows[0]
}

export async function endPosting(transaction: Database, id: string, to: Date): Promise<void> {
  await transaction.query(`UPDATE posting SET held_to = $2, ${nextVersion} WHERE id = $1`, [id, to])
}
