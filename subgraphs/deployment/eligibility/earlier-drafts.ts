import { toDayText } from '../../common/day'
import type { Seat, SeatHolder } from '../duty/duty-seat.repository'
import type { EarlierHolders } from '../duty/lock-seats'
import { idOfSeat, toHolder } from '../duty/seats'
import type { Vacancy } from './assess-people'
import type { GivenDuty, PartyMember } from './eligibility.repository'

/** Somebody to be given a duty, among others who are to be given theirs. */
export interface Draft extends Omit<Vacancy, 'leaving'> {
  personId: string
  /** The party, sector or station to be taken; null where the duty is tied to its AC alone. */
  seat: Seat | null
  /** The duty of theirs that is moved to the new place; null where they get a new one. */
  moving: string | null
}

/**
 * Who was found eligible before, though the database does not know of it: a dry run takes back what each of its batches wrote, and
 * is to tell of the next what it would be told if that were there.
 */
export class EarlierDrafts implements EarlierHolders {
  private readonly duties = new Map<string, GivenDuty[]>()
  private readonly members = new Map<string, PartyMember[]>()
  private readonly holders = new Map<string, SeatHolder[]>()
  private readonly moved = new Set<string>()

  add(draft: Draft, payLevel: number | null): void {
    const { personId, election, constituency, day, post, party, seat, moving } = draft
    const partyCode = party?.code ?? null
    append(this.duties, personId, {
      ...{ personId, election, post, partyCode, id: moving ?? '', status: 'DRAFTED', day: toDayText(day) },
      ...{ districtCode: constituency.districtCode, assemblyConstituencyCode: constituency.code },
    })
    if (moving !== null) this.moved.add(moving)
    if (partyCode !== null)
      append(this.members, partyCode, { id: moving ?? '', personId, partyCode, post, payLevel })
    if (seat) append(this.holders, idOfSeat(seat), toHolder(seat, post, moving))
  }

  givenTo(person: string): readonly GivenDuty[] {
    return this.duties.get(person) ?? []
  }

  membersOf(party: string): readonly PartyMember[] {
    return this.members.get(party) ?? []
  }

  holdersIn(seat: Seat): readonly SeatHolder[] {
    return this.holders.get(idOfSeat(seat)) ?? []
  }

  /** Whether a duty is not any more where the database has it. */
  isElsewhere({ id }: { id: string }): boolean {
    return this.moved.has(id)
  }
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
