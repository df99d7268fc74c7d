import { Post } from '../../../prisma/deployment/generated/enums'
import { isHeldByOne } from './duty-place.rules'
import type { Seat, SeatHolder, SeatRow } from './duty-seat.repository'

/** A post that somebody is to have in a party, sector or station. */
export interface SeatWanted {
  seat: Seat
  post: Post
  /** AC of the duty. */
  constituency: string
  /** The duty that is given up, or moved there. */
  leaving: string | null
}

/** Why they cannot have it: the AC has no such place, or a rule stands against it. */
export type SeatFault =
  | { rule: 'UNKNOWN' }
  | {
      rule: 'PARTY_SIZE' | 'ONE_A_POST'
      message: string
      /** The size, or the duty that holds the post; null where that may not be told. */
      actual: string | null
    }

/** Parties of four have no fifth officer. */
const sizeWithFourth = 5

interface Place {
  row?: SeatRow
  /** By the post; of posts that nobody asks for none. */
  holders: Map<Post, SeatHolder[]>
}

/** Parties, sectors and stations with who holds which post, as people take them one after the other. */
export class Seats {
  /** Duties that the database still has there, though they were moved before. */
  readonly departed: string[] = []
  /** By election and code: codes of the three kinds differ. No key is put together, since lists are long. */
  private readonly places = new Map<string, Map<string, Place>>()
  private readonly holdersOfDuty = new Map<string, SeatHolder[]>()

  /** Makes room for a place; false where there was. */
  add({ key, electionCode }: Seat): boolean {
    const places = this.places.get(electionCode)
    if (places?.has(key.code)) return false
    if (places) places.set(key.code, { holders: new Map() })
    else this.places.set(electionCode, new Map([[key.code, { holders: new Map() }]]))
    return true
  }

  /** Makes room for holders of a post in a place; false where there was. */
  addPost(seat: Seat, post: Post): boolean {
    const place = this.placeOf(seat)
    if (!place || place.holders.has(post)) return false
    place.holders.set(post, [])
    return true
  }

  know(rows: readonly SeatRow[]): void {
    for (const row of rows) {
      const place = this.places.get(row.electionCode)?.get(row.code)
      if (place) place.row = row
    }
  }

  rowOf(seat: Seat): SeatRow | undefined {
    return this.placeOf(seat)?.row
  }

  /** Why somebody cannot have a post; undefined where they can. */
  faultOf({ seat, post, constituency, leaving }: SeatWanted): SeatFault | undefined {
    const place = this.placeOf(seat)
    const { code } = seat.key
    if (place?.row?.assemblyConstituencyCode !== constituency) return { rule: 'UNKNOWN' }
    const { size } = place.row
    if (size !== null && post === Post.POLLING_OFFICER_4 && size < sizeWithFourth) {
      const message = `${code} is a party of ${size}: it has no ${post}.`
      return { rule: 'PARTY_SIZE', message, actual: String(size) }
    }
    const holder = isHeldByOne(post) && place.holders.get(post)?.find(({ id }) => id !== leaving)
    if (!holder) return undefined
    const actual = holder.isTold && holder.id !== '' ? holder.id : null
    const told = actual === null ? '' : `: ${actual}`
    const message = `${code} has a ${post} already${told}. Replace them, or choose another place.`
    return { rule: 'ONE_A_POST', message, actual }
  }

  /** Gives somebody their post, and takes that away which they held. */
  take(seat: Seat | null, post: Post, leaving: string | null): void {
    if (leaving !== null) this.leave(leaving)
    if (seat) this.enter(toHolder(seat, post, leaving))
  }

  enter(holder: SeatHolder): void {
    const holders = this.places.get(holder.electionCode)?.get(holder.code)?.holders.get(holder.post)
    if (!holders) return
    holders.push(holder)
    if (holder.id !== '') this.holdersOfDuty.set(holder.id, holders)
  }

  private placeOf({ key, electionCode }: Seat): Place | undefined {
    return this.places.get(electionCode)?.get(key.code)
  }

  private leave(duty: string): void {
    const holders = this.holdersOfDuty.get(duty)
    const at = holders?.findIndex(({ id }) => id === duty) ?? -1
    if (at >= 0) holders?.splice(at, 1)
    this.holdersOfDuty.delete(duty)
  }
}

/** Somebody who holds a post from now on. @param duty null where theirs is new and has no id yet */
export function toHolder({ key, electionCode }: Seat, post: Post, duty: string | null): SeatHolder {
  return { id: duty ?? '', code: key.code, electionCode, post, isTold: false }
}

/** A string for a party, sector or station, for maps. */
export function idOfSeat({ key, electionCode }: Seat): string {
  return `${key.code} ${electionCode}`
}
