import { Post } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import type { DeploymentScopes } from '../scopes'
import { isHeldByOne, type PlaceKind } from './duty-place.rules'
import {
  findSeatHolders,
  lockSeatRows,
  type Seat,
  type SeatHolder,
  type SeatRow,
} from './duty-seat.repository'

/** A post that somebody is to have in a party, sector or station. */
export interface SeatWanted {
  seat: Seat
  post: Post
  /** AC of the duty. */
  constituency: string
  /** The duty that is given up, or moved there. */
  leaving: string | null
}

/** Why they cannot have it. */
export interface SeatFault {
  rule: 'UNKNOWN' | 'PARTY_SIZE' | 'ONE_A_POST'
  message: string
  /** What stands against it: the size, or the duty that holds the post; null where that may not be told. */
  actual: string | null
}

/** Who is to count as holding a post, or as having left it, though the database does not know of it. */
export interface EarlierHolders {
  isElsewhere(duty: { id: string }): boolean
  holdersIn(seat: Seat): readonly SeatHolder[]
}

const kinds: readonly PlaceKind[] = ['party', 'sector', 'station']

/** Parties of four have no fifth officer. */
const sizeWithFourth = 5

/**
 * Locks parties, sectors and stations until the transaction ends, and reads who holds the posts there: two statements for each of
 * the three, however many they are.
 */
export async function lockSeats(
  transaction: Pick<Database, 'query'>,
  scopes: Pick<DeploymentScopes, 'allotmentWhileSealed'>,
  wanted: readonly Pick<SeatWanted, 'seat' | 'post'>[],
  earlier?: EarlierHolders,
): Promise<Seats> {
  const seats = new Seats()
  for (const kind of kinds) {
    const here = wanted.filter(({ seat }) => seat.kind === kind)
    const places = distinct(here, ({ seat }) => idOfSeat(seat)).map(({ seat }) => seat)
    if (places.length > 0) seats.know(kind, await lockSeatRows(transaction, kind, places))
    const posts = distinct(here, ({ seat, post }) => (isHeldByOne(post) ? postIn(seat, post) : undefined))
    const holders = posts.length > 0 ? await findSeatHolders(transaction, scopes, kind, posts) : []
    for (const holder of holders) {
      if (earlier?.isElsewhere(holder)) seats.departed.push(holder.id)
      else seats.enter(kind, holder)
    }
    for (const seat of places) for (const holder of earlier?.holdersIn(seat) ?? []) seats.enter(kind, holder)
  }
  return seats
}

/** Parties, sectors and stations with who holds which post, as people take them one after the other. */
export class Seats {
  /** Duties that the database still has there, though they were moved before. */
  readonly departed: string[] = []
  private readonly rows = new Map<string, SeatRow>()
  private readonly holders = new Map<string, SeatHolder[]>()
  private readonly postOfDuty = new Map<string, string>()

  know(kind: PlaceKind, rows: readonly SeatRow[]): void {
    for (const row of rows) this.rows.set(idOfSeat(toSeatName(kind, row)), row)
  }

  rowOf(seat: Seat): SeatRow | undefined {
    return this.rows.get(idOfSeat(seat))
  }

  /** Why somebody cannot have a post; undefined where they can. */
  faultOf({ seat, post, constituency, leaving }: SeatWanted): SeatFault | undefined {
    const row = this.rowOf(seat)
    const { code } = seat.key
    if (row?.assemblyConstituencyCode !== constituency)
      return { rule: 'UNKNOWN', message: `${constituency} has no ${seat.kind} ${code}.`, actual: null }
    if (row.size !== null && post === Post.POLLING_OFFICER_4 && row.size < sizeWithFourth) {
      const message = `${code} is a party of ${row.size}: it has no ${post}.`
      return { rule: 'PARTY_SIZE', message, actual: String(row.size) }
    }
    if (!isHeldByOne(post)) return undefined
    const holder = this.holders.get(postIn(seat, post))?.find(({ id }) => id !== leaving)
    if (!holder) return undefined
    const actual = holder.isTold && holder.id !== '' ? holder.id : null
    const told = actual === null ? '' : `: ${actual}`
    const message = `${code} has a ${post} already${told}. Replace them, or choose another place.`
    return { rule: 'ONE_A_POST', message, actual }
  }

  /** Gives somebody their post, and takes that away which they held. */
  take({ seat, post, leaving }: Omit<SeatWanted, 'constituency' | 'seat'> & { seat: Seat | null }): void {
    if (leaving !== null) this.leave(leaving)
    if (seat) this.enter(seat.kind, toHolder(seat, post, leaving))
  }

  enter(kind: PlaceKind, holder: SeatHolder): void {
    const key = postIn(toSeatName(kind, holder), holder.post)
    const holders = this.holders.get(key)
    if (holders) holders.push(holder)
    else this.holders.set(key, [holder])
    if (holder.id !== '') this.postOfDuty.set(holder.id, key)
  }

  private leave(duty: string): void {
    const key = this.postOfDuty.get(duty)
    if (key === undefined) return
    this.postOfDuty.delete(duty)
    this.holders.set(key, this.holders.get(key)?.filter(({ id }) => id !== duty) ?? [])
  }
}

/** Somebody who holds a post from now on. @param duty null where theirs is new and has no id yet */
export function toHolder({ key, electionCode }: Seat, post: Post, duty: string | null): SeatHolder {
  return { id: duty ?? '', code: key.code, electionCode, post, isTold: false }
}

type SeatName = Pick<Seat, 'kind' | 'electionCode'> & { key: { code: string } }

function toSeatName(
  kind: PlaceKind,
  { code, electionCode }: Pick<SeatRow, 'code' | 'electionCode'>,
): SeatName {
  return { kind, electionCode, key: { code } }
}

/** A string for a seat, for maps. */
export function idOfSeat({ kind, key, electionCode }: SeatName): string {
  return `${kind} ${key.code} ${electionCode}`
}

function postIn(seat: SeatName, post: Post): string {
  return `${idOfSeat(seat)} ${post}`
}

/** One of each; none of those that have no key. */
function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Item[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]))
  byKey.delete(undefined)
  return [...byKey.values()]
}
