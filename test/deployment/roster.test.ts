import { rebuildRollupsIn } from '../../prisma/rollups/rebuild'
import { Random } from '../../prisma/seed/random'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { useTestGraph } from '../helpers/use-graph'
import { anyFilter } from './roster-any'
import { byKey, readTrueDuties, sightOf, sortKeys, type TrueDuty } from './roster-truth'

type Sight = ReturnType<typeof sightOf>
type Test = (duty: TrueDuty, sight: Sight) => boolean

/** A filter, and what it means. */
const filters: Record<string, [filter: string, fits: Test]> = {
  everything: ['', () => true],
  'a state': ['state: "S05"', ({ state }) => state === 'S05'],
  'a district': ['district: "S05D01"', ({ district }) => district === 'S05D01'],
  'a PC': ['parliamentaryConstituency: "S05-PC2"', (duty) => duty.parliamentaryConstituency === 'S05-PC2'],
  'an AC': ['assemblyConstituency: "S05-AC25"', ({ constituency }) => constituency === 'S05-AC25'],
  'a phase': ['phase: 1', ({ phase }) => phase === 1],
  'a sector': [
    'sector: "GE2024-S05-AC21-SEC02"',
    (duty, { knowsStation, knowsParty }) =>
      (duty.ownSector === 'GE2024-S05-AC21-SEC02' && knowsParty(duty)) ||
      (duty.sector === 'GE2024-S05-AC21-SEC02' && knowsStation(duty)),
  ],
  'a station': [
    'pollingStation: "S05-AC21-PS003"',
    (duty, { knowsStation }) => duty.station === 'S05-AC21-PS003' && knowsStation(duty),
  ],
  'a sealed station': [
    'pollingStation: "S05-AC25-PS003"',
    (duty, { knowsStation }) => duty.station === 'S05-AC25-PS003' && knowsStation(duty),
  ],
  'a party': [
    'party: "GE2024-S05-AC25-P002"',
    (duty, { knowsParty }) => duty.party === 'GE2024-S05-AC25-P002' && knowsParty(duty),
  ],
  posts: [
    'post: [PRESIDING_OFFICER, SECTOR_OFFICER]',
    ({ post }) => ['PRESIDING_OFFICER', 'SECTOR_OFFICER'].includes(post),
  ],
  'a status': ['status: ABSENT', ({ status }) => status === 'ABSENT'],
  'a post and statuses in a state': [
    'state: "S21", post: POLLING_OFFICER_2, status: [RESERVE, REPLACED]',
    (duty) =>
      duty.state === 'S21' &&
      duty.post === 'POLLING_OFFICER_2' &&
      ['RESERVE', 'REPLACED'].includes(duty.status),
  ],
  "women's stations": [
    'stationKind: WOMEN_MANAGED',
    (duty, { knowsStation }) => duty.kind === 'WOMEN_MANAGED' && knowsStation(duty),
  ],
  'general stations of a district': [
    'district: "S05D02", stationKind: [GENERAL]',
    (duty, { knowsStation }) => duty.district === 'S05D02' && duty.kind === 'GENERAL' && knowsStation(duty),
  ],
  'women at general stations': [
    'stationKind: GENERAL, gender: FEMALE',
    (duty, { knowsStation }) => duty.gender === 'FEMALE' && duty.kind === 'GENERAL' && knowsStation(duty),
  ],
  'the reserve at stations of two kinds': [
    'stationKind: [GENERAL, WOMEN_MANAGED], status: RESERVE',
    (duty, { knowsStation }) =>
      ['GENERAL', 'WOMEN_MANAGED'].includes(duty.kind ?? '') &&
      duty.status === 'RESERVE' &&
      knowsStation(duty),
  ],
  'the second round done': [
    'training: { round: 2, isDone: true }',
    ({ courses }) => courses.includes('POLLING_STAFF_ROUND_2'),
  ],
  'a course not done, of a post': [
    'post: [PRESIDING_OFFICER, SECTOR_OFFICER], training: { course: "POLLING_STAFF_ROUND_1", isDone: false }',
    ({ post, courses }) =>
      ['PRESIDING_OFFICER', 'SECTOR_OFFICER'].includes(post) && !courses.includes('POLLING_STAFF_ROUND_1'),
  ],
  'a gender': ['gender: FEMALE', ({ gender }) => gender === 'FEMALE'],
  'a rare gender in a state': [
    'state: "S05", gender: OTHER',
    ({ state, gender }) => state === 'S05' && gender === 'OTHER',
  ],
  'a rare gender in a PC': [
    'parliamentaryConstituency: "S05-PC2", gender: OTHER',
    ({ parliamentaryConstituency, gender }) => parliamentaryConstituency === 'S05-PC2' && gender === 'OTHER',
  ],
  'the few untrained of a PC': [
    'parliamentaryConstituency: "S05-PC1", training: { round: 1, isDone: false }, post: [PRESIDING_OFFICER, POLLING_OFFICER_1]',
    ({ parliamentaryConstituency, post, courses }) =>
      parliamentaryConstituency === 'S05-PC1' &&
      ['PRESIDING_OFFICER', 'POLLING_OFFICER_1'].includes(post) &&
      !courses.includes('POLLING_STAFF_ROUND_1'),
  ],
  'pay levels in an AC': [
    'assemblyConstituency: "S21-AC8", payLevel: { from: 7, to: 9 }',
    ({ constituency, payLevel }) =>
      constituency === 'S21-AC8' && payLevel !== null && payLevel >= 7 && payLevel <= 9,
  ],
  'everything at once': [
    'state: "S05", phase: 3, post: POLLING_OFFICER_1, status: REPORTED, stationKind: [GENERAL], gender: [MALE], payLevel: { from: 4 }, training: { round: 1, isDone: true }',
    (duty, { knowsStation }) =>
      duty.state === 'S05' &&
      duty.post === 'POLLING_OFFICER_1' &&
      duty.status === 'REPORTED' &&
      duty.kind === 'GENERAL' &&
      knowsStation(duty) &&
      duty.gender === 'MALE' &&
      (duty.payLevel ?? 0) >= 4 &&
      duty.courses.includes('POLLING_STAFF_ROUND_1'),
  ],
}

const orders = ['POST', 'STATUS', 'NAME', 'STATION']

/** Of so many rosters each is asked for something else, the same each time. */
const rounds = 150

describe('a roster', () => {
  const used = useTestGraph({ seeded: true })
  let duties: TrueDuty[]
  let viewers: Record<string, Grant>

  beforeAll(async () => {
    const { deployment } = used.databases.pools
    // Statuses that the seed does not give, and people lent between districts.
    await deployment.query(`UPDATE duty SET status = (ARRAY['ABSENT', 'REPLACED', 'EXEMPTED', 'DRAFTED', 'IN_PARTY']::duty_status[])[1 + length(id || post) % 5]
      WHERE right(id, 2) IN ('07', '31')`)
    // Somebody in reserve at a station: members of its party, with a duty of their own there, and a reserve party's, which should be at none.
    await deployment.query(
      `UPDATE duty SET status = 'RESERVE' WHERE right(id, 2) = '43' AND post <> 'SECTOR_OFFICER'`,
    )
    const partyOf = (isReserve: boolean) => `SELECT code FROM polling_party
      WHERE assembly_constituency_code = 'S21-AC8' AND is_reserve = ${isReserve} ORDER BY number LIMIT 1`
    const { rows: left } = await deployment.query(
      `WITH held AS (${partyOf(false)}) UPDATE polling_party p SET station_code = NULL FROM held WHERE p.code = held.code
         RETURNING old.station_code AS station`,
    )
    await deployment.query(`UPDATE polling_party SET station_code = $1 WHERE code = (${partyOf(true)})`, [
      left[0]?.station,
    ])
    await rebuildRollupsIn('deployment', used.databases.urls.deployment)
    duties = await readTrueDuties(used.databases)
    const staff = duties.find(
      ({ constituency, kind, post }) =>
        constituency === 'S05-AC21' && kind === 'GENERAL' && post === 'POLLING_OFFICER_1',
    )
    viewers = {
      Commission: { role: 'COMMISSION', area: 'IN' },
      CEO: { role: 'CEO', area: 'S05' },
      DEO: { role: 'DEO', area: 'S05D02' },
      'a lending DEO': { role: 'DEO', area: 'S11D02' },
      RO: { role: 'RO', area: 'S05-PC2' },
      ARO: { role: 'ARO', area: 'S05-AC25' },
      Observer: { role: 'OBSERVER', area: 'S05-PC2' },
      trainer: { role: 'TRAINER', area: 'S05D02' },
      staff: { role: 'STAFF', area: staff?.person ?? '' },
    }
  }, 180_000)

  async function read(
    filter: string,
    order: string,
    grant: Grant,
    first: number,
    after: string | null = null,
  ) {
    const query = `query($first: Int, $after: String) { roster(filter: { election: "GE2024", ${filter} }, orderBy: ${order}, first: $first, after: $after) {
      totalCount isTotalEstimated nodes { id } pageInfo { hasNextPage endCursor } } }`
    const { data, errors } = await used.graph.query(query, { first, after }, [grant])
    expect(errors).toBeUndefined()
    return data.roster
  }

  async function readAll(
    filter: string,
    order: string,
    grant: Grant,
    first: number,
    most = Number.POSITIVE_INFINITY,
  ) {
    const ids: string[] = []
    let after: string | null = null
    for (;;) {
      const { nodes, pageInfo } = await read(filter, order, grant, first, after)
      ids.push(...nodes.map(({ id }: { id: string }) => id))
      if (!pageInfo.hasNextPage || ids.length >= most) return ids
      expect(nodes).toHaveLength(first)
      after = pageInfo.endCursor
    }
  }

  const expected = (fits: Test, order: string, grant: Grant) => {
    const sight = sightOf(grant)
    const keyOf = sortKeys(grant)[order] as (duty: TrueDuty) => (string | number)[]
    return duties
      .filter((duty) => sight.sees(duty) && fits(duty, sight))
      .sort(byKey(keyOf))
      .map(({ id }) => id)
  }

  const cases = Object.keys(filters).flatMap((name) => orders.map((order) => [name, order] as const))

  it.each(cases)(
    'of %s holds by %s what every viewer may see, page by page',
    async (name, order) => {
      const [filter, fits] = filters[name] as (typeof filters)[string]
      for (const grant of Object.values(viewers)) {
        const all = expected(fits, order, grant)
        const pages = await readAll(filter, order, grant, all.length > 150 ? 500 : 37, 1_200)
        expect({ grant, ids: pages }).toEqual({ grant, ids: all.slice(0, pages.length) })
        expect(pages.length).toBeGreaterThanOrEqual(Math.min(all.length, 1_200))
        const few = await readAll(filter, order, grant, 5, 10)
        expect({ grant, ids: few }).toEqual({ grant, ids: all.slice(0, 10) })
      }
    },
    120_000,
  )

  it('of anything holds what its viewer may see, page by page', async () => {
    for (let round = 0; round < rounds; round++) {
      const random = new Random('roster', round)
      const { filter, fits } = anyFilter(random, random.pick(duties))
      const asked = {
        ...{ round, filter, order: random.pick(orders), grant: random.pick(Object.values(viewers)) },
        first: random.between(1, 60),
      }
      const all = expected(fits, asked.order, asked.grant)
      const ids = await readAll(filter, asked.order, asked.grant, asked.first, 3 * asked.first)
      const { totalCount, isTotalEstimated } = await read(filter, asked.order, asked.grant, 1)
      const counted = isTotalEstimated ? all.length : totalCount
      expect({ ...asked, ids, counted }).toEqual({
        ...asked,
        ...{ ids: all.slice(0, 3 * asked.first), counted: all.length },
      })
    }
  }, 240_000)

  it.each(Object.keys(filters))(
    'counts %s, exactly or as an estimate that it calls one',
    async (name) => {
      const [filter, fits] = filters[name] as (typeof filters)[string]
      for (const grant of Object.values(viewers)) {
        const all = expected(fits, 'POST', grant).length
        const { totalCount, isTotalEstimated } = await read(filter, 'POST', grant, 1)
        if (!isTotalEstimated) expect({ grant, totalCount }).toEqual({ grant, totalCount: all })
        else expect(Math.abs(totalCount - all) / all).toBeLessThan(0.2)
      }
    },
    120_000,
  )
})
