import type { Grant } from '../../subgraphs/common/identity/viewer'
import { useTestGraph } from '../helpers/use-graph'

// Lakshadweep has a single constituency, so that its polling staff are lent by districts of Kerala.
describe('a person lent to another district', () => {
  const used = useTestGraph({ seeded: true })
  let lent: { person: string; register: string; duty: string }
  beforeAll(async () => {
    const { rows } = await used.databases.pools.deployment.query(
      `SELECT person_id AS person, split_part(person_id, '-', 1) AS register, id AS duty FROM duty
        WHERE district_code = 'U06D01' AND post = 'PRESIDING_OFFICER' AND party_code LIKE '%-P%' ORDER BY id LIMIT 1`,
    )
    lent = rows[0]
    expect(lent.register).toMatch(/^S11D/)
  })

  const ask = (query: string, grants: Grant[]) =>
    used.graph.query(query.replace('$id', lent.person), {}, grants)

  it.each([
    ['the DEO whose register lists them', () => [{ role: 'DEO', area: lent.register } as const]],
    ['the CEO of that state', () => [{ role: 'CEO', area: 'S11' } as const]],
    ['the DEO of the place of duty', () => [{ role: 'DEO', area: 'U06D01' } as const]],
    ['the CEO of the place of duty', () => [{ role: 'CEO', area: 'U06' } as const]],
    ['the RO of the place of duty', () => [{ role: 'RO', area: 'U06-PC1' } as const]],
    ['the ARO of the place of duty', () => [{ role: 'ARO', area: 'U06-AC1' } as const]],
    ['the Observer of the place of duty', () => [{ role: 'OBSERVER', area: 'U06-PC1' } as const]],
    ['themselves', () => [{ role: 'STAFF', area: lent.person } as const]],
  ])('is seen by %s, with the duty', async (_who, grants) => {
    const { data } = await ask(
      '{ person(id: "$id") { name duties { id post } trainings { status } } }',
      grants(),
    )
    expect(data.person).toMatchObject({
      name: expect.any(String),
      duties: [{ id: lent.duty, post: 'PRESIDING_OFFICER' }],
    })
    expect(data.person.trainings.length).toBeGreaterThan(0)
  })

  it.each([
    ['a DEO of neither', { role: 'DEO', area: 'S05D01' } as const],
    ['an ARO of neither', { role: 'ARO', area: 'S05-AC11' } as const],
    ['a dashboard of the country', { role: 'DASHBOARD', area: 'IN' } as const],
  ])('is not seen by %s', async (_who, grant) => {
    const { data, errors } = await ask('{ person(id: "$id") { name duties { id } trainings { status } } }', [
      grant,
    ])
    expect(errors).toBeUndefined()
    expect(data.person).toBeNull()
  })

  it('stands in the lists of both places, and is counted there', async () => {
    const people = (grant: Grant) =>
      ask('{ people(filter: { state: "S11" }, first: 1000) { totalCount nodes { id } } }', [grant])
    const there = await people({ role: 'DEO', area: 'U06D01' })
    expect(there.data.people.nodes.map(({ id }: { id: string }) => id)).toContain(lent.person)
    expect(there.data.people.totalCount).toBe(there.data.people.nodes.length)
    const duties = await ask(
      '{ roster(filter: { election: "GE2024", state: "U06" }, first: 1000) { totalCount nodes { id } } }',
      [{ role: 'DEO', area: lent.register }],
    )
    expect(duties.data.roster.nodes.map(({ id }: { id: string }) => id)).toContain(lent.duty)
    expect(duties.data.roster.totalCount).toBe(duties.data.roster.nodes.length)
  })

  it('shows its district that lends which duty it is, not with whom and where', async () => {
    const { data, errors } = await ask(
      '{ person(id: "$id") { duties { post party { code } pollingStation { code } } } }',
      [{ role: 'DEO', area: lent.register }],
    )
    expect(data.person.duties).toEqual([{ post: 'PRESIDING_OFFICER', party: null, pollingStation: null }])
    expect(errors?.map(({ extensions, path }) => [extensions?.code, path?.at(-1)])).toEqual([
      ['FORBIDDEN', 'party'],
      ['FORBIDDEN', 'pollingStation'],
    ])
  })

  it('does not tell the district that lends by a search where they serve', async () => {
    const { rows } = await used.databases.pools.deployment.query(
      `SELECT s.code, s.sector_code FROM duty d JOIN polling_party p ON p.code = d.party_code
         JOIN polling_station s ON s.code = p.station_code WHERE d.id = $1`,
      [lent.duty],
    )
    const search = (filter: string, grants: Grant[]) =>
      ask(`{ roster(filter: { election: "GE2024", ${filter} }) { totalCount nodes { id } } }`, grants)
    for (const filter of [`pollingStation: "${rows[0].code}"`, `sector: "${rows[0].sector_code}"`]) {
      const lender = await search(filter, [{ role: 'DEO', area: lent.register }])
      expect(lender.data.roster).toEqual({ totalCount: 0, nodes: [] })
      const there = await search(filter, [{ role: 'ARO', area: 'U06-AC1' }])
      expect(there.data.roster.nodes).toContainEqual({ id: lent.duty })
    }
  })

  it('keeps what is private from where they serve no more', async () => {
    const guest: Grant[] = [{ role: 'DEO', area: 'U06D01' }]
    const read = () => ask('{ person(id: "$id") { name phone bankAccount } }', guest)
    expect((await read()).data.person).toMatchObject({
      phone: expect.any(String),
      bankAccount: expect.any(String),
    })
    const { personnel } = used.databases.pools
    await personnel.query('UPDATE place_of_duty SET is_serving = FALSE WHERE person_id = $1', [lent.person])
    expect((await read()).data.person).toEqual({ name: expect.any(String), phone: null, bankAccount: null })
    await personnel.query('UPDATE place_of_duty SET is_serving = TRUE WHERE person_id = $1', [lent.person])
  })

  it('adds the areas of two posts up, and lends neither the powers of the other', async () => {
    const both: Grant[] = [
      { role: 'DEO', area: 'S05D01' },
      { role: 'ARO', area: 'U06-AC1' },
    ]
    const { data, errors } = await ask('{ person(id: "$id") { name phone } }', both)
    expect(data.person).toEqual({ name: expect.any(String), phone: null })
    expect(errors?.map(({ extensions, path }) => [extensions?.code, path])).toEqual([
      ['FORBIDDEN', ['person', 'phone']],
    ])
  })
})
