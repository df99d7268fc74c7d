import type { Post } from '../../../prisma/deployment/generated/enums'
import { notFound, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import type { DeploymentScopes } from '../scopes'
import { placeOfPost } from './duty-place.rules'
import type { Seat, SeatRow } from './duty-seat.repository'
import { lockSeats } from './lock-seats'

interface Places {
  election: string
  post: Post
  party: string | null | undefined
  sector: string | null | undefined
  station: string | null | undefined
}

/** The party, sector or station that a duty is tied to; null for one that is tied to its AC alone. */
export function toSeat(districtCode: string, places: Places): Seat | null {
  const kind = placeOfPost(places.post)
  const code = kind && places[kind]
  return kind && code ? { kind, key: { districtCode, code }, electionCode: places.election } : null
}

/**
 * Locks a party, sector or station and looks whether the post there is free; gives the duty that holds it where it is not.
 * @param leaving the duty that is about to be given up
 */
export async function takeSeat(
  transaction: Database,
  scopes: DeploymentScopes,
  seat: Seat,
  { post, constituency, leaving = null }: { post: Post; constituency: string; leaving?: string | null },
): Promise<{ row: SeatRow | undefined } | { problem: Problem; holder: string | null }> {
  const seats = await lockSeats(transaction, scopes, [{ seat, post }])
  const fault = seats.faultOf({ seat, post, constituency, leaving })
  if (!fault) return { row: seats.rowOf(seat) }
  const field = seat.kind === 'station' ? 'pollingStation' : seat.kind
  if (fault.rule === 'UNKNOWN') return { problem: notFound(field, seat.key.code), holder: null }
  const { rule, message, actual } = fault
  if (rule === 'PARTY_SIZE')
    return { problem: toProblem('INVALID_INPUT', message, { field: 'post', rule, actual }), holder: null }
  return { problem: toProblem('CONFLICT', message, { field, rule, actual }), holder: actual }
}
