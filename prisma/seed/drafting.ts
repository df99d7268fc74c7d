// Over 150 lines: every kind of duty of an AC in one place, a method a kind.

import { toCourseBits } from '../course-bits'
import { election } from '../reference/election'
import type { Constituency } from './areas'
import type { Office, Offices } from './offices'
import type { People, PersonPlan, RegisteredPerson } from './people'
import { type Post, partyPosts, planOf, type Staff } from './posts'
import type { Random } from './random'
import type { Serials } from './register'
import { settings } from './settings'
import { type Station, sectorCode } from './stations'
import type { Tables } from './tables'

/** Somebody with a duty, and the duty. */
interface Draftee extends Staff {
  person: RegisteredPerson
  plan: DutyPlan
  status: string
}

/** Where a duty is, besides its AC. */
interface DutyPlan {
  party?: string
  sector?: string
  station?: string
}

/** Drafts the staff of one AC: people and their duties. */
export class Drafting {
  private readonly draftees: Draftee[] = []

  constructor(
    private readonly random: Random,
    private readonly constituency: Constituency,
    private readonly tables: Tables,
    private readonly people: People,
    private readonly offices: Offices,
    private readonly duties: Serials,
  ) {}

  /**
   * A party for each station, and the reserve parties. Parties are numbered and drafted in the order in which the stations
   * were drawn: who knows a party's number, or the ids of its members, does not know its station.
   */
  draftParties(drawn: readonly Station[]): void {
    for (const [index, station] of drawn.entries()) {
      const size = settings.partySize + (station.electors > settings.electorThreshold ? 1 : 0)
      this.draftParty(`P${pad(index + 1)}`, index + 1, size, station)
    }
    const reserves = Math.max(1, Math.round(drawn.length * settings.reserveShare))
    for (let number = 1; number <= reserves; number++)
      this.draftParty(`R${pad(number)}`, number, settings.partySize)
  }

  /** The sectors of the AC with their officers. */
  draftSectors(count: number): void {
    const { districtCode, code } = this.constituency
    for (let number = 1; number <= count; number++) {
      const sector = sectorCode(this.constituency, number)
      this.tables.sector.add([districtCode, sector, election.code, code, number])
      const officer = this.draft('SECTOR_OFFICER', this.drawOffice(new Set()), {})
      this.giveDuty(officer, 'SECTOR_OFFICER', this.reported(), { sector })
    }
  }

  /** A Booth Level Officer for each station, who works and votes in the AC itself. */
  draftBoothLevelOfficers(drawn: readonly Station[]): void {
    for (const station of drawn) {
      const office = this.random.pick(this.offices.of(this.constituency).pollOffices)
      const blo = this.people.add(this.random, {
        ...planOf(this.random, 'BOOTH_LEVEL_OFFICER', this.constituency, office),
        isBoothLevelOfficer: true,
      })
      this.giveDuty(blo, 'BOOTH_LEVEL_OFFICER', 'REPORTED', { station: station.code })
    }
  }

  /** Micro-observers for the critical stations, in an order of their own: a neighbour's station would tell theirs. */
  draftMicroObservers(drawn: readonly Station[]): void {
    for (const station of drawn) {
      const observer = this.draft('MICRO_OBSERVER', this.drawOffice(new Set(), 'centralOffices'), {})
      this.giveDuty(observer, 'MICRO_OBSERVER', this.reported(), { station: station.code })
    }
  }

  /** Those whom training calls, in the order in which they were drafted; a Booth Level Officer has none here. */
  get staff(): Staff[] {
    return this.draftees.filter(({ post }) => post !== 'BOOTH_LEVEL_OFFICER')
  }

  /** Writes the duties, once it is known in what their people were trained. */
  writeDuties(): void {
    for (const draftee of this.draftees) this.writeDuty(draftee)
  }

  private draftParty(suffix: string, number: number, size: number, station?: Station): void {
    const { districtCode, code } = this.constituency
    const party = `${election.code}-${code}-${suffix}`
    const offices = new Set<string>()
    let reportedPosts = 0
    for (const [bit, post] of partyPosts.slice(0, size).entries()) {
      const place = this.drawOffice(offices)
      const member = this.draft(post, place, {
        ...(station?.kind === 'WOMEN_MANAGED' && { isFemale: true }),
        ...(station?.kind === 'PWD_MANAGED' && { hasDisability: true }),
      })
      const status = station ? this.reported() : 'RESERVE'
      if (status === 'REPORTED') reportedPosts |= 1 << bit
      this.giveDuty(member, post, status, { party })
    }
    this.tables.polling_party.add([
      ...[districtCode, party, election.code, code, number, !station, size, station?.code ?? null],
      ...[station ? (1 << size) - 1 : 0, reportedPosts],
    ])
  }

  /** An office outside the AC, of none of the departments that the party has, or at least none of its offices. */
  private drawOffice(taken: Set<string>, kind: 'pollOffices' | 'centralOffices' = 'pollOffices'): Place {
    let place: Place = this.anyPlace(kind)
    for (let attempt = 1; attempt <= 30; attempt++) {
      const isFree =
        !taken.has(place.office.code) && (attempt > 10 || !taken.has(place.office.department.code))
      if (isFree) break
      place = this.anyPlace(kind)
    }
    taken.add(place.office.code).add(place.office.department.code)
    return place
  }

  private anyPlace(kind: 'pollOffices' | 'centralOffices'): Place {
    // Mostly from the first list of donors (the same PC and district), at times from the next ones in the district.
    const { donors } = this.constituency
    const list = donors[this.random.chance(0.8) ? 0 : Math.min(1, donors.length - 1)] ?? []
    const work = this.random.pick(list)
    return { work, office: this.random.pick(this.offices.of(work)[kind]) }
  }

  private draft(post: Post, { work, office }: Place, more: Partial<PersonPlan>): RegisteredPerson {
    const plan = planOf(this.random, post, work, office)
    // Not a new object from the two: six million of them would be the loader's costliest garbage.
    Object.assign(plan, more)
    plan.isDrafted = true
    plan.notOf = this.constituency
    return this.people.add(this.random, plan)
  }

  private giveDuty(person: RegisteredPerson, post: Post, status: string, plan: DutyPlan): void {
    this.draftees.push({ personId: person.personId, post, coursesDone: [], person, plan, status })
  }

  private writeDuty({ personId, person, post, plan, status, coursesDone }: Draftee): void {
    const { districtCode, code } = this.constituency
    const register = personId.slice(0, personId.lastIndexOf('-'))
    this.tables.place_of_duty.add([code, register, personId, true])
    // Whoever serves in another district was lent to it.
    if (register !== districtCode)
      this.tables.loan.add([register, personId, districtCode, election.announcedOn])
    const { party = null, sector = null, station = null } = plan
    this.tables.duty.add([
      districtCode,
      `${election.code}-${districtCode}-${String(this.duties.take(districtCode)).padStart(7, '0')}`,
      election.code,
      code,
      personId,
      post,
      status,
      party,
      sector,
      station,
      person.name,
      person.gender,
      person.payLevel,
      toCourseBits(coursesDone),
    ])
  }

  private reported(): string {
    return this.random.chance(settings.absentShare) ? 'ABSENT' : 'REPORTED'
  }
}

interface Place {
  work: Constituency
  office: Office
}

function pad(number: number): string {
  return String(number).padStart(3, '0')
}
