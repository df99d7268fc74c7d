import { Post } from '../../../prisma/deployment/generated/enums'
import { notFound, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import { findSeatHolder, lockSeat, type Seat, type SeatRow } from './duty-seat.repository'

interface Places {
  election: string
  party?: string | null
  sector?: string | null
  pollingStation?: string | null
}

/** What a duty is tied to; null for one that is tied to its AC alone. */
export function toSeat(
  districtCode: string,
  { election, party, sector, pollingStation }: Places,
): Seat | null {
  const seat = (kind: Seat['kind'], code: string): Seat => ({
    ...{ kind, key: { districtCode, code }, electionCode: election },
  })
  if (party) return seat('party', party)
  if (sector) return seat('sector', sector)
  return pollingStation ? seat('station', pollingStation) : null
}

/** Parties of four have no fifth officer. */
const sizeWithFourth = 5

/**
 * Locks a party, sector or station and looks whether the post there is free; gives the duty that holds it where it is not.
 * Micro-observers may be several.
 * @param leaving the duty that is about to be given up
 */
export async function takeSeat(
  transaction: Database,
  seat: Seat,
  { post, constituency, leaving = null }: { post: Post; constituency: string; leaving?: string | null },
): Promise<{ row: SeatRow } | { problem: Problem; holder: string | null }> {
  const field = seat.kind === 'station' ? 'pollingStation' : seat.kind
  const row = await lockSeat(transaction, seat)
  if (row?.assemblyConstituencyCode !== constituency)
    return { problem: notFound(field, seat.key.code), holder: null }
  if (row.size !== null && post === Post.POLLING_OFFICER_4 && row.size < sizeWithFourth) {
    const facts = { field: 'post', rule: 'PARTY_SIZE', actual: String(row.size) }
    const message = `${seat.key.code} is a party of ${row.size}: it has no ${post}.`
    return { problem: toProblem('INVALID_INPUT', message, facts), holder: null }
  }
  if (post === Post.MICRO_OBSERVER) return { row }
  const holder = await findSeatHolder(transaction, seat, post, leaving)
  if (holder === null) return { row }
  const message = `${seat.key.code} has a ${post} already: ${holder}. Replace them, or choose another place.`
  return { problem: toProblem('CONFLICT', message, { field, rule: 'ONE_A_POST', actual: holder }), holder }
}
