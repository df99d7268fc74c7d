import type { Post } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import type { DeploymentScopes } from '../scopes'
import { isHeldByOne, type PlaceKind } from './duty-place.rules'
import { findSeatHolders, lockSeatRows, type Seat, type SeatHolder } from './duty-seat.repository'
import { Seats } from './seats'

/** Who is to count as holding a post, or as having left it, though the database does not know of it. */
export interface EarlierHolders {
  isElsewhere(duty: { id: string }): boolean
  holdersIn(seat: Seat): readonly SeatHolder[]
}

const kinds: readonly PlaceKind[] = ['party', 'sector', 'station']

/**
 * Locks parties, sectors and stations until the transaction ends, and reads who holds the posts there: two statements for each of
 * the three, however many they are.
 * @param wanted those that are tied to their AC alone are passed over
 */
export async function lockSeats(
  transaction: Pick<Database, 'query'>,
  scopes: Pick<DeploymentScopes, 'allotmentWhileSealed'>,
  wanted: readonly { seat: Seat | null; post: Post }[],
  earlier?: EarlierHolders,
): Promise<Seats> {
  const seats = new Seats()
  for (const kind of kinds) {
    const places: Seat[] = []
    const posts: { seat: Seat; post: Post }[] = []
    for (const { seat, post } of wanted) {
      if (seat?.kind !== kind) continue
      if (seats.add(seat)) places.push(seat)
      if (isHeldByOne(post) && seats.addPost(seat, post)) posts.push({ seat, post })
    }
    if (places.length > 0) seats.know(await lockSeatRows(transaction, kind, places))
    for (const holder of posts.length > 0 ? await findSeatHolders(transaction, scopes, kind, posts) : []) {
      if (earlier?.isElsewhere(holder)) seats.departed.push(holder.id)
      else seats.enter(holder)
    }
    for (const seat of places) for (const holder of earlier?.holdersIn(seat) ?? []) seats.enter(holder)
  }
  return seats
}
