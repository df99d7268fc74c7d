import { type Difference, verifyRollups } from '../../../prisma/rollups/verify'
import { settings } from '../../../prisma/seed/settings'
import { createTestDatabases, type TestDatabases } from '../../helpers/postgres'

interface Drafted {
  personId: string
  post: string
  party: string | null
  district: string
  ac: string
  pollDate: Date
  stationKind: string | null
}

interface Registered {
  id: string
  gender: string
  payLevel: number
  office: string
  department: string
  isExempt: boolean
  hasDisability: boolean
  isBlo: boolean
  isPregnant: boolean
  isDrafted: boolean
  enrolled: string
  work: string
  native: string
  joined: Date
  retires: Date
}

const dayMs = 86_400_000
const toText = ({ id, to }: { id: string; to: string }) => `${id} to ${to}`
const posts = [
  'PRESIDING_OFFICER',
  'POLLING_OFFICER_1',
  'POLLING_OFFICER_2',
  'POLLING_OFFICER_3',
  'POLLING_OFFICER_4',
]

describe('the synthetic workforce', () => {
  let databases: TestDatabases
  let duties: Drafted[]
  let people: Map<string, Registered>
  const person = (duty: Drafted) => people.get(duty.personId) as Registered

  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
    duties = (
      await databases.pools.deployment.query<Drafted>(
        `SELECT d.person_id AS "personId", d.post::text, d.party_code AS party, d.district_code AS district, d.assembly_constituency_code AS ac,
                p.poll_date AS "pollDate", s.kind::text AS "stationKind"
           FROM duty d
           JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
           JOIN poll p ON p.parliamentary_constituency_code = a.parliamentary_constituency_code
           LEFT JOIN polling_party y ON y.code = d.party_code
           LEFT JOIN polling_station s ON s.code = y.station_code ORDER BY d.id`,
      )
    ).rows
    const { rows } = await databases.pools.personnel.query<Registered>(
      `SELECT p.id, p.gender::text, p.pay_level AS "payLevel", p.office_code AS office, p.department_code AS department,
              d.is_exempt AS "isExempt", p.has_disability AS "hasDisability", p.is_booth_level_officer AS "isBlo",
              p.is_pregnant_or_lactating AS "isPregnant", p.is_drafted AS "isDrafted",
              p.enrolled_constituency AS enrolled, p.work_constituency AS work, p.native_constituency AS native,
              p.joined_on AS joined, p.retires_on AS retires
         FROM person p JOIN department d ON d.code = p.department_code`,
    )
    people = new Map(rows.map((row) => [row.id, row]))
  })
  afterAll(() => databases.drop())

  it('gives each person one duty at most, and a row in the register', () => {
    expect(new Set(duties.map(({ personId }) => personId)).size).toBe(duties.length)
    expect(duties.filter((duty) => !person(duty))).toEqual([])
  })

  it('lends those who serve in another district to it, and nobody else', async () => {
    const { rows } = await databases.pools.personnel.query<{ id: string; to: string }>(
      `SELECT person_id AS id, to_district AS "to" FROM loan WHERE returned_on IS NULL`,
    )
    const away = duties.filter(({ personId, district }) => !personId.startsWith(`${district}-`))
    expect(away.length).toBeGreaterThan(0)
    const places = away.map(({ personId: id, district: to }) => ({ id, to }))
    expect(new Set(rows.map(toText))).toEqual(new Set(places.map(toText)))
    expect(rows.length).toBe(places.length)
  })

  it.each<[string, (duty: Drafted, person: Registered) => boolean]>([
    ['enrolled in the AC of duty', ({ ac }, { enrolled }) => enrolled === ac],
    ['working in the AC of duty', ({ ac }, { work }) => work === ac],
    ['native of the AC of duty', ({ ac }, { native }) => native === ac],
    ['of an exempt department', (_, { isExempt }) => isExempt],
    ['pregnant or lactating', (_, { isPregnant }) => isPregnant],
    ['a Booth Level Officer', (_, { isBlo }) => isBlo],
    ['not marked as drafted', (_, { isDrafted }) => !isDrafted],
    [
      'about to retire',
      ({ pollDate }, { retires }) => retires.getTime() - pollDate.getTime() <= settings.exclusionDays * dayMs,
    ],
    [
      'new in service',
      ({ pollDate }, { joined }) => pollDate.getTime() - joined.getTime() <= settings.exclusionDays * dayMs,
    ],
  ])('drafts nobody who is %s', (_name, isExcluded) => {
    const drafted = duties.filter(({ post }) => post !== 'BOOTH_LEVEL_OFFICER')
    expect(drafted.length).toBeGreaterThan(10_000)
    expect(drafted.filter((duty) => isExcluded(duty, person(duty)))).toEqual([])
  })

  it('fills every post of a party once, from different offices, and no senior serves under a junior', () => {
    const parties = new Map<string, Drafted[]>()
    for (const duty of duties)
      if (duty.party) parties.set(duty.party, [...(parties.get(duty.party) ?? []), duty])
    for (const members of parties.values()) {
      members.sort((a, b) => posts.indexOf(a.post) - posts.indexOf(b.post))
      expect(members.map(({ post }) => post)).toEqual(posts.slice(0, members.length))
      expect(members.length).toBeGreaterThanOrEqual(settings.partySize)
      expect(new Set(members.map((member) => person(member).office)).size).toBe(members.length)
      const payLevels = members.map((member) => person(member).payLevel)
      expect(payLevels).toEqual([...payLevels].sort((a, b) => b - a))
    }
    expect(parties.size).toBeGreaterThan(3_000)
  })

  it('sends women to women-managed stations and persons with disability to PwD-managed ones', () => {
    const at = (kind: string) => duties.filter(({ stationKind }) => stationKind === kind).map(person)
    expect(at('WOMEN_MANAGED').length).toBeGreaterThan(0)
    expect(at('WOMEN_MANAGED').every(({ gender }) => gender === 'FEMALE')).toBe(true)
    expect(at('PWD_MANAGED').length).toBeGreaterThan(0)
    expect(at('PWD_MANAGED').every(({ hasDisability }) => hasDisability)).toBe(true)
  })

  it('draws the staff of a single AC from another register', () => {
    const lent = duties.filter(({ ac, post }) => ac === 'U06-AC1' && post === 'PRESIDING_OFFICER')
    expect(lent.length).toBeGreaterThanOrEqual(55)
    expect(lent.every(({ personId }) => personId.startsWith('S11'))).toBe(true)
  })

  it('keeps every rollup equal to a count of what it sums up', async () => {
    const differences: Difference[] = []
    await verifyRollups(databases.urls, (difference) => differences.push(difference))
    expect(differences).toEqual([])
  })

  it('trains every member of a party in two rounds, and calls those who were absent once more', async () => {
    const { rows } = await databases.pools.training.query<{ person: string; rounds: number; missed: number }>(
      `SELECT e.person_id AS person, count(DISTINCT c.round) FILTER (WHERE e.status IN ('ATTENDED', 'PASSED'))::int AS rounds,
              count(*) FILTER (WHERE e.status = 'ABSENT')::int AS missed
         FROM enrolment e JOIN session s ON s.code = e.session_code JOIN course c ON c.code = s.course_code
        GROUP BY e.person_id`,
    )
    const rounds = new Map(rows.map((row) => [row.person, row.rounds]))
    expect(duties.filter(({ party, personId }) => party && rounds.get(personId) !== 2)).toEqual([])
    expect(rows.some(({ missed }) => missed > 0)).toBe(true)
  })

  it('certifies over 800 District Election Officers and Returning Officers', async () => {
    const { rows } = await databases.pools.training.query<{ id: string }>(
      'SELECT DISTINCT person_id AS id FROM certificate WHERE event_code IS NOT NULL',
    )
    const { rows: officers } = await databases.pools.personnel.query<{ id: string }>(
      `SELECT DISTINCT person_id AS id FROM posting WHERE role IN ('DISTRICT_ELECTION_OFFICER', 'RETURNING_OFFICER')`,
    )
    const holders = new Set(officers.map(({ id }) => id))
    expect(rows.filter(({ id }) => holders.has(id)).length).toBeGreaterThan(800)
  })

  it('fills every office of the chain of command once', async () => {
    const { rows } = await databases.pools.personnel.query<{ role: string; held: number; areas: number }>(
      `SELECT posting.role::text AS role, count(*)::int AS held, count(DISTINCT (area_code, seat))::int AS areas FROM posting
        WHERE held_to IS NULL GROUP BY posting.role ORDER BY posting.role`,
    )
    expect(rows).toEqual([
      { role: 'CHIEF_ELECTION_COMMISSIONER', held: 1, areas: 1 },
      { role: 'ELECTION_COMMISSIONER', held: 2, areas: 2 },
      { role: 'DEPUTY_ELECTION_COMMISSIONER', held: 5, areas: 5 },
      { role: 'CHIEF_ELECTORAL_OFFICER', held: 36, areas: 36 },
      { role: 'DISTRICT_ELECTION_OFFICER', held: 672, areas: 672 },
      { role: 'RETURNING_OFFICER', held: 543, areas: 543 },
      { role: 'ASSISTANT_RETURNING_OFFICER', held: 4131, areas: 4131 },
      { role: 'ELECTORAL_REGISTRATION_OFFICER', held: 4131, areas: 4131 },
    ])
  })
})
