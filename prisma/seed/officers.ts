// Over 150 lines: the chain of command in one place, a method a level.

import { capitalDistricts } from '../reference/capitals'
import { commissionMembers, commissionRegister } from '../reference/commission'
import { generalAdministration } from '../reference/departments'
import type { Geography } from '../reference/geography'
import { themes } from '../reference/training-catalogue'
import { officersProgrammeCode } from '../reference/training-events'
import { zones } from '../reference/zones'
import { type Constituency, groupBy } from './areas'
import { toDateText, toDay } from './calendar'
import { nameOf } from './names/name-of'
import { NameWords } from './names/name-words'
import type { Offices } from './offices'
import type { People } from './people'
import { Random } from './random'
import type { Registers } from './register'
import { settings } from './settings'
import type { Tables } from './tables'

const administration = { code: generalAdministration.code, pool: 'STATE' } as const
const predecessorShare = 0.1

/** The offices of the chain of command, from the Commission down to each AC, and the people who hold them. */
export class Officers {
  private readonly random: Random
  private readonly nameWords = new NameWords()

  constructor(
    private readonly tables: Tables,
    private readonly people: People,
    private readonly offices: Offices,
    private readonly registers: Registers,
    seed: number,
  ) {
    this.random = new Random(seed, 'officers')
  }

  /** Gives the DEO of each district. */
  appoint(geography: Geography, constituencies: readonly Constituency[]): ReadonlyMap<string, string> {
    this.appointCommission()
    const byDistrict = groupBy(constituencies, ({ districtCode }) => districtCode)
    this.appointChiefElectoralOfficers(geography, byDistrict)
    const collectors = this.appointDistrictElectionOfficers(geography, byDistrict)
    this.appointReturningOfficers(geography, constituencies, collectors)
    for (const constituency of constituencies) this.appointInConstituency(constituency)
    return collectors
  }

  private appointCommission(): void {
    for (const { name, designation, role, seat, heldFrom } of commissionMembers) {
      this.hold(role, 'IN', this.enterCommission(name, designation, null, null), heldFrom, { seat })
    }
    for (const zone of zones) {
      const [state = 'U05'] = zone.stateCodes
      const isFemale = this.random.chance(settings.femaleShare)
      const name = nameOf(this.random, state, isFemale)
      const personId = this.enterCommission(
        name,
        'Deputy Election Commissioner',
        isFemale ? 'FEMALE' : 'MALE',
        15,
      )
      this.hold('DEPUTY_ELECTION_COMMISSIONER', zone.code, personId, this.sinceYears(2))
    }
  }

  /** Nothing private is recorded of those who are real, nor made up for those beside them. */
  private enterCommission(
    name: string,
    designation: string,
    gender: string | null,
    payLevel: number | null,
  ): string {
    const { registerCode, personId } = this.registers.enter(commissionRegister)
    const unknown = Array.from({ length: 11 }, () => null)
    this.tables.person.add([
      ...[
        registerCode,
        personId,
        name,
        gender ?? 'MALE',
        designation,
        null,
        null,
        payLevel,
        'CENTRAL',
        'ELECTION_OFFICER',
      ],
      ...unknown,
      ...[false, false, false, false, false],
      ...[null, null],
      this.nameWords.idsOf(name),
    ])
    return personId
  }

  private appointChiefElectoralOfficers(
    { states }: Geography,
    byDistrict: Map<string, Constituency[]>,
  ): void {
    for (const { code, name } of states) {
      const seat = byDistrict.get(capitalDistricts.get(code) ?? '')?.[0]
      if (seat === undefined) throw new RangeError(`no capital of ${code}`)
      const office = `Office of the Chief Electoral Officer, ${name}`
      this.hold(
        'CHIEF_ELECTORAL_OFFICER',
        code,
        this.officer(seat, office, 'Chief Electoral Officer', 14),
        this.sinceYears(3),
      )
    }
  }

  private appointDistrictElectionOfficers(
    { districts }: Geography,
    byDistrict: Map<string, Constituency[]>,
  ): Map<string, string> {
    const collectors = new Map<string, string>()
    for (const { code, name } of districts) {
      const seat = byDistrict.get(code)?.[0]
      if (seat === undefined) continue
      const office = `Office of the District Election Officer, ${name}`
      const collector = this.officer(seat, office, 'Collector and District Magistrate', 12)
      const since = this.sinceYears(2)
      collectors.set(code, collector)
      this.hold('DISTRICT_ELECTION_OFFICER', code, collector, since)
      this.certify(collector, officersProgrammeCode)
      if (!this.random.chance(predecessorShare)) continue
      const predecessor = this.officer(seat, office, 'Additional Secretary', 13)
      const until = toDateText(toDay(since) - 1)
      this.hold('DISTRICT_ELECTION_OFFICER', code, predecessor, toDateText(toDay(since) - 700), { until })
    }
    return collectors
  }

  /** The Collector of a district that the PC touches, where no other PC has called on them; else a senior officer there. */
  private appointReturningOfficers(
    { parliamentaryConstituencies }: Geography,
    constituencies: readonly Constituency[],
    collectors: ReadonlyMap<string, string>,
  ): void {
    const segments = groupBy(constituencies, (constituency) => constituency.parliamentaryConstituencyCode)
    const engaged = new Set<string>()
    for (const { code } of parliamentaryConstituencies) {
      const within = segments.get(code) ?? []
      const free = within.find(({ districtCode }) => !engaged.has(districtCode))
      const collector =
        free && this.random.chance(settings.collectorReturningShare) && collectors.get(free.districtCode)
      if (free && collector) engaged.add(free.districtCode)
      const seat = within[0]
      if (seat === undefined) continue
      const holder =
        collector ||
        this.officer(
          seat,
          `Office of the Returning Officer, ${seat.name}`,
          'Additional District Magistrate',
          11,
        )
      this.hold('RETURNING_OFFICER', code, holder, this.sinceYears(1))
      if (!collector) this.certify(holder, officersProgrammeCode)
    }
  }

  private appointInConstituency(constituency: Constituency): void {
    const office = `Sub-Divisional Office, ${constituency.name}`
    const magistrate = this.officer(constituency, office, 'Sub-Divisional Magistrate', 10)
    const registrar = this.random.chance(settings.sharedRegistrationShare)
      ? magistrate
      : this.officer(constituency, office, 'Electoral Registration Officer', 10)
    this.hold('ASSISTANT_RETURNING_OFFICER', constituency.code, magistrate, this.sinceYears(1))
    this.hold('ELECTORAL_REGISTRATION_OFFICER', constituency.code, registrar, this.sinceYears(2))
    if (this.random.chance(0.5)) this.certify(magistrate, null)
  }

  private officer(seat: Constituency, office: string, designation: string, payLevel: number): string {
    const { personId } = this.people.add(this.random, {
      work: seat,
      officeCode: this.offices.administration(seat, office),
      department: administration,
      designation,
      payLevel,
      dutyCategory: 'ELECTION_OFFICER',
      leastAge: 24 + payLevel,
    })
    return personId
  }

  private hold(
    role: string,
    area: string,
    personId: string,
    from: string,
    { seat = 1, until = null as string | null } = {},
  ): void {
    this.tables.posting.add([`${role}:${area}:${seat}:${from}`, role, area, seat, personId, from, until])
  }

  /** Certificates in some of the themes: two at least of those who attended the programme. */
  private certify(personId: string, eventCode: string | null): void {
    const first = this.random.below(themes.length)
    const count = this.random.between(2, themes.length)
    for (let offset = 0; offset < count; offset++) {
      const theme = themes[(first + offset) % themes.length]
      const awardedOn = toDateText(toDay('2024-01-15') + this.random.below(60))
      if (theme) this.tables.certificate.add([personId, theme.code, eventCode, awardedOn])
    }
  }

  /** A day within so many years before 2024, Sundays not minded. */
  private sinceYears(years: number): string {
    return toDateText(toDay('2024-01-01') - this.random.between(20, years * 365))
  }
}
