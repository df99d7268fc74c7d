import { AreaIndex } from '../../subgraphs/common/access/area-index'
import { openScopes } from '../../subgraphs/common/access/scope'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { listSegments } from '../../subgraphs/personnel/area/area.repository'
import { countPeople, listPeople } from '../../subgraphs/personnel/person/people.repository'
import { searchPeople } from '../../subgraphs/personnel/person/people.search.repository'
import { ConstituencyRelation, type PersonFilter } from '../../subgraphs/personnel/person/person.input'
import { searchName } from '../../subgraphs/personnel/person/read-name'
import { RegisterWords } from '../../subgraphs/personnel/person/register-words'
import { personnelPolicy } from '../../subgraphs/personnel/policy'
import type { PersonnelScopes } from '../../subgraphs/personnel/scopes'
import { createPlanRecorder, nodesOf, type PlanNode, rowsInto, rowsRead } from '../helpers/plans'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

const size = 20

const areas: [area: string, filter: PersonFilter][] = [
  ['an AC', { constituency: 'S05-AC3' }],
  ['an AC where people work', { constituency: 'S05-AC3', relation: ConstituencyRelation.WORKS }],
  ['a PC', { constituency: 'S05-PC1', relation: ConstituencyRelation.WORKS }],
  ['a district', { district: 'S05D01' }],
  ['a state', { state: 'S05' }],
]

describe('a page of people', () => {
  let databases: TestDatabases
  let people: number
  let viewers: PersonnelScopes[]

  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
    await databases.pools.personnel.query('VACUUM ANALYZE person')
    const { rows } = await databases.pools.personnel.query(`SELECT count(*)::int AS people FROM person`)
    people = rows[0].people
    const index = new AreaIndex(() => listSegments(databases.pools.personnel))
    await index.refresh(Date.now())
    const grants: Grant[] = [
      { role: 'COMMISSION', area: 'IN' },
      { role: 'CEO', area: 'S05' },
    ]
    viewers = await Promise.all(
      grants.map((grant) => openScopes(personnelPolicy, { subject: 'test', grants: [grant] }, index)),
    )
  }, 180_000)
  afterAll(() => databases.drop())

  const ofPerson = (plans: PlanNode[]) =>
    plans.flatMap(nodesOf).filter((node) => node['Relation Name'] === 'person')
  const scansOf = (plans: PlanNode[]) => ofPerson(plans).filter((node) => node['Node Type'] === 'Seq Scan')
  const readBy = (plans: PlanNode[]) => ofPerson(plans).reduce((sum, node) => sum + rowsRead(node), 0)

  it.each(areas)('of %s is read in the order of an index', async (_area, filter) => {
    const database = createPlanRecorder(databases.pools.personnel)
    for (const scopes of viewers) {
      const first = await listPeople(database, scopes, { filter, after: undefined, size })
      expect(first).toHaveLength(size)
      const { name = '', id = '' } = first.at(-1) ?? {}
      await listPeople(database, scopes, { filter, after: [name, id], size })
    }
    expect(scansOf(database.plans)).toEqual([])
    const sorts = database.plans.flatMap(nodesOf).filter((node) => node['Node Type'] === 'Sort')
    // A page of each of three relations, or of each AC of a PC.
    expect(Math.max(0, ...sorts.map(rowsInto))).toBeLessThanOrEqual(25 * size)
  })

  it('is counted no further than is told, of a whole state too', async () => {
    const { rows } = await databases.pools.personnel.query(
      `SELECT count(*)::int AS people FROM person WHERE district_code LIKE 'S05%'`,
    )
    for (const scopes of viewers) {
      const database = createPlanRecorder(databases.pools.personnel)
      expect(await countPeople(database, scopes, { state: 'S05' })).toBeNull()
      expect(readBy(database.plans)).toBeLessThan((10_000 + rows[0].people) / 2)
    }
  })

  const names = ['Ramesh Naik', 'Naik Ramesh Kumar', 'Md Salim', 'R Naik', 'Xqvvkzzt Naik']
  // Of a PC PostgreSQL may take the few people of each AC in so small a register.
  const searched = areas.filter(([area]) => area !== 'a PC')
  const searches = searched.flatMap(([area, filter]) => names.map((name) => [area, name, filter] as const))

  it.each(searches)('of %s by the name %s is found by the index of words', async (_area, name, filter) => {
    for (const scopes of viewers) {
      const database = createPlanRecorder(databases.pools.personnel)
      const page = { filter, after: undefined, size, isByName: false }
      await searchName(databases.pools.personnel, new RegisterWords(), { ...filter, name }, (search) =>
        searchPeople(database, scopes, search, page, { isCounted: false }),
      )
      expect(scansOf(database.plans)).toEqual([])
      // Those who bear one of the words in an AC, or all of them in a larger area; never the area.
      expect(readBy(database.plans)).toBeLessThan(people / 25)
    }
  })

  it('of a single word and another condition is counted by the index of words, in the country too', async () => {
    const filter = { name: 'Naik', isDrafted: false }
    for (const scopes of viewers) {
      const database = createPlanRecorder(databases.pools.personnel)
      const page = { filter, after: undefined, size, isByName: false }
      await searchName(databases.pools.personnel, new RegisterWords(), filter, async (search) => {
        const { count } = await searchPeople(database, scopes, search, page, { isCounted: false })
        await count()
      })
      expect(scansOf(database.plans)).toEqual([])
    }
  })
})
