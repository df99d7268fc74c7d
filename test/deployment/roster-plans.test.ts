import { rebuildRollupsIn } from '../../prisma/rollups/rebuild'
import { AreaIndex } from '../../subgraphs/common/access/area-index'
import { openScopes } from '../../subgraphs/common/access/scope'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { listSegments } from '../../subgraphs/deployment/geography/geography.repository'
import { deploymentPolicy } from '../../subgraphs/deployment/policy'
import { areasOf } from '../../subgraphs/deployment/roster/roster.area'
import { countRoster } from '../../subgraphs/deployment/roster/roster.count'
import { estimateOfKind } from '../../subgraphs/deployment/roster/roster.estimate'
import type { RosterFilter, RosterOrder } from '../../subgraphs/deployment/roster/roster.input'
import { cursorOf } from '../../subgraphs/deployment/roster/roster.order'
import { toQuestion } from '../../subgraphs/deployment/roster/roster.question'
import { listRoster, listRosterByArea } from '../../subgraphs/deployment/roster/roster.repository'
import { createPlanRecorder, nodesOf, type PlanNode, rowsInto, rowsRead } from '../helpers/plans'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

const size = 51

/** What must cost what it returns: the rows of the table read, and those sorted, for a page. */
const lists: [name: string, filter: Partial<RosterFilter>, grant: Grant][] = [
  ['a state', { state: 'S05' }, { role: 'COMMISSION', area: 'IN' }],
  ['the state of a CEO', {}, { role: 'CEO', area: 'S05' }],
  ['the absent of an ARO', { status: ['ABSENT', 'EXEMPTED'] }, { role: 'ARO', area: 'S05-AC21' }],
  ['the reserve of a CEO', { status: ['RESERVE'] }, { role: 'CEO', area: 'S05' }],
  ['the women of a CEO', { gender: ['FEMALE'] }, { role: 'CEO', area: 'S05' }],
  ['the country', {}, { role: 'COMMISSION', area: 'IN' }],
  ['general stations of the country', { stationKind: ['GENERAL'] }, { role: 'COMMISSION', area: 'IN' }],
  [
    'the reserve at general stations of a state',
    { state: 'S05', stationKind: ['GENERAL'], status: ['RESERVE'] },
    { role: 'COMMISSION', area: 'IN' },
  ],
  ['a district', { district: 'S05D01' }, { role: 'COMMISSION', area: 'IN' }],
  ['the district of a DEO', {}, { role: 'DEO', area: 'S05D02' }],
  ['a PC', { parliamentaryConstituency: 'S05-PC2' }, { role: 'COMMISSION', area: 'IN' }],
  ['the PC of an RO', {}, { role: 'RO', area: 'S05-PC2' }],
  ['an AC', { assemblyConstituency: 'S05-AC21' }, { role: 'COMMISSION', area: 'IN' }],
  ['a post in a state', { state: 'S05', post: ['POLLING_OFFICER_3'] }, { role: 'COMMISSION', area: 'IN' }],
  [
    'a rare status in a state',
    { state: 'S05', status: ['ABSENT', 'EXEMPTED'] },
    { role: 'COMMISSION', area: 'IN' },
  ],
  ['nobody of a state', { state: 'S05', status: ['DRAFTED'] }, { role: 'COMMISSION', area: 'IN' }],
  [
    'the trained of a state',
    { state: 'S05', training: { round: 1, isDone: true } },
    { role: 'COMMISSION', area: 'IN' },
  ],
  [
    'the few untrained of a state',
    { state: 'S05', post: ['PRESIDING_OFFICER', 'POLLING_OFFICER_1'], training: { round: 1, isDone: false } },
    { role: 'COMMISSION', area: 'IN' },
  ],
  [
    'the men of a state without a course that most have not done',
    { state: 'S05', gender: ['MALE'], training: { course: 'PRESIDING_OFFICER_SPECIAL', isDone: false } },
    { role: 'COMMISSION', area: 'IN' },
  ],
  ['a rare gender in a state', { state: 'S05', gender: ['OTHER'] }, { role: 'COMMISSION', area: 'IN' }],
  [
    'a rare pay level in a state',
    { state: 'S05', payLevel: { from: 14 } },
    { role: 'COMMISSION', area: 'IN' },
  ],
  [
    'a rare pay level in the ACs of a PC',
    { parliamentaryConstituency: 'S05-PC2', payLevel: { from: 14 } },
    { role: 'COMMISSION', area: 'IN' },
  ],
]
const orders: RosterOrder[] = ['POST', 'STATUS', 'NAME', 'STATION']

describe('a page of a roster', () => {
  let databases: TestDatabases
  let areas: AreaIndex
  let duties: number

  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
    const { deployment } = databases.pools
    await deployment.query(`UPDATE duty SET status = 'ABSENT' WHERE right(id, 3) IN ('107', '731')`)
    await deployment.query(`UPDATE duty SET courses_done = 0 WHERE right(id, 3) = '555'`)
    await deployment.query('VACUUM ANALYZE')
    await rebuildRollupsIn('deployment', databases.urls.deployment)
    areas = new AreaIndex(() => listSegments(deployment))
    await areas.refresh(Date.now())
    const { rows } = await deployment.query(
      `SELECT count(*)::int AS duties FROM duty WHERE district_code LIKE 'S05%'`,
    )
    duties = rows[0].duties
    expect(duties).toBeGreaterThan(10_000)
  }, 180_000)
  afterAll(() => databases.drop())

  async function ask(filter: Partial<RosterFilter>, grant: Grant) {
    const scopes = await openScopes(deploymentPolicy, { subject: 'test', grants: [grant] }, areas)
    const database = databases.pools.deployment
    return toQuestion({ election: 'GE2024', ...filter }, { database, scopes, areas })
  }

  const describeNodes = (plans: PlanNode[], isBad: (node: PlanNode) => boolean) =>
    plans
      .flatMap(nodesOf)
      .filter(isBad)
      .map(
        (node) => `${node['Node Type']} ${node['Relation Name'] ?? ''} ${rowsRead(node)} ${rowsInto(node)}`,
      )

  const cases = lists.flatMap(([name, filter, grant]) =>
    orders.map((order) => [name, order, filter, grant] as const),
  )

  it.each(cases)(
    'of %s by %s scans no table and sorts not much more than itself, at its beginning and further on',
    async (name, order, filter, grant) => {
      const database = createPlanRecorder(databases.pools.deployment)
      const question = await ask(filter, grant)
      const first = await listRoster(database, question, { order, after: undefined, size })
      const last = first.at(-1)
      if (last) await listRoster(database, question, { order, after: cursorOf(order)(last), size })
      const isOfDuties = (node: PlanNode) => node['Relation Name'] === 'duty'
      const isOfTable = (node: PlanNode) => isOfDuties(node) && node['Node Type'] !== 'Index Only Scan'
      expect(
        describeNodes(database.plans, (node) => isOfDuties(node) && node['Node Type'] === 'Seq Scan'),
      ).toEqual([])
      // An AC's duties without a station are sorted as they come; everything else is a few pages.
      const most = order === 'STATION' ? 700 : 8 * size
      expect(
        describeNodes(database.plans, (node) => node['Node Type'] === 'Sort' && rowsInto(node) > most),
      ).toEqual([])
      const read = database.plans.map((plan) =>
        nodesOf(plan)
          .filter(isOfTable)
          .reduce((sum, node) => sum + rowsRead(node), 0),
      )
      expect({ name, read: Math.max(...read) }).toEqual({ name, read: expect.any(Number) })
      expect(Math.max(...read)).toBeLessThan(duties / 8)
    },
  )

  it.each(orders)(
    'of women at general stations is full by %s, though many in reserve come before',
    async (order) => {
      const database = databases.pools.deployment
      const question = await ask(
        { stationKind: ['GENERAL'], gender: ['FEMALE'], status: ['RESERVE', 'REPORTED'] },
        { role: 'COMMISSION', area: 'IN' },
      )
      const page = await listRoster(database, question, { order, after: undefined, size })
      expect(page.map(({ status }) => status)).toEqual(Array.from({ length: size }, () => 'REPORTED'))
    },
  )

  it('of each of several ACs is read together, in one statement', async () => {
    const database = createPlanRecorder(databases.pools.deployment)
    const { scopes } = await ask({}, { role: 'COMMISSION', area: 'IN' })
    const codes = ['S05-AC1', 'S05-AC2', 'S05-AC3']
    for (const order of orders) {
      const { area, areas: each } = areasOf('constituency', codes, scopes.duties, areas)
      const question = { filter: { election: 'GE2024' }, scopes, area, courses: [] }
      await listRosterByArea(database, question, { order, after: undefined, size }, each)
    }
    expect(database.plans).toHaveLength(orders.length)
    expect(
      describeNodes(
        database.plans,
        (node) => node['Relation Name'] === 'duty' && node['Node Type'] === 'Seq Scan',
      ),
    ).toEqual([])
  })

  it('of the stations of a kind by station reads the duties of no more stations than it holds', async () => {
    const database = createPlanRecorder(databases.pools.deployment)
    const question = await ask({ stationKind: ['WOMEN_MANAGED'] }, { role: 'COMMISSION', area: 'IN' })
    const page = await listRoster(database, question, { order: 'STATION', after: undefined, size: 11 })
    expect(page).toHaveLength(11)
    const read = database.plans.flatMap(nodesOf).filter((node) => node['Relation Name'] === 'duty')
    expect(read.reduce((sum, node) => sum + rowsRead(node), 0)).toBeLessThan(50)
  })

  it.each([{}, { post: ['PRESIDING_OFFICER'] }, { gender: ['MALE'] }] satisfies Partial<RosterFilter>[])(
    'at the stations of a kind is estimated from some of them where they are many: %j',
    async (more) => {
      const database = databases.pools.deployment
      const filter = {
        stationKind: ['WOMEN_MANAGED', 'PWD_MANAGED'],
        ...more,
      } satisfies Partial<RosterFilter>
      const question = await ask(filter, { role: 'COMMISSION', area: 'IN' })
      const { rows: all, isEstimated } = await countRoster(database, question)
      expect([all > 40, isEstimated]).toEqual([true, false])
      const estimated = await estimateOfKind(database, question, { constituencies: 45, leastStations: 100 })
      expect(estimated?.isEstimated).toBe(true)
      expect(Math.abs((estimated?.rows ?? 0) - all) / all).toBeLessThan(0.2)
      expect(await estimateOfKind(database, question)).toBeUndefined()
    },
  )

  it.each(lists)('of %s is counted without a scan', async (_name, filter, grant) => {
    const database = createPlanRecorder(databases.pools.deployment)
    await countRoster(database, await ask(filter, grant))
    expect(
      describeNodes(
        database.plans,
        (node) => node['Relation Name'] === 'duty' && node['Node Type'] === 'Seq Scan',
      ),
    ).toEqual([])
    const isFromRollup = !(filter.training || filter.payLevel || filter.stationKind)
    if (isFromRollup && grant.role === 'COMMISSION')
      expect(describeNodes(database.plans, (node) => node['Relation Name'] === 'duty')).toEqual([])
  })
})
