import type { Grant } from '../../subgraphs/common/identity/viewer'
import { createToken } from '../helpers/identity'
import type { GraphAnswer } from '../helpers/post-query'
import { countStatements, resetStatements } from '../helpers/statements'
import { useTestGraph } from '../helpers/use-graph'
import { findTarget, type Target } from './targets'

const deo: Grant[] = [{ role: 'DEO', area: 'S05D01' }]
const trail = `query ($filter: AuditFilter) { auditTrail(filter: $filter, first: 100) { totalCount nodes {
  at district subject grants operationName operationHash requestId personIds fields outcome } } }`

describe('the audit trail', () => {
  const used = useTestGraph({ seeded: true })
  let target: Target
  beforeAll(async () => {
    target = await findTarget(used.databases, 'S05-AC9')
  })

  const entries = async (grants: Grant[], filter: object = { person: target.person }) =>
    (await used.graph.query(trail, { filter }, grants)).data.auditTrail.nodes

  it('says who read whose private fields, when, by which operation', async () => {
    await used.graph.query(`query Call { person(id: "${target.person}") { name phone epic } }`, {}, deo)
    const [entry] = await entries(deo)
    expect(entry).toEqual({
      at: expect.stringMatching(/^20\d\d-/),
      district: 'S05D01',
      subject: 'DEO:S05D01',
      grants: ['DEO:S05D01'],
      operationName: 'Call',
      operationHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      requestId: expect.stringMatching(/^[\w-]{8,}$/),
      personIds: [target.person],
      fields: ['phone', 'epic'],
      outcome: 'READ',
    })
  })

  it('says who was refused', async () => {
    const { data, errors } = await used.graph.query(
      `{ person(id: "${target.person}") { phone bankAccount } }`,
      {},
      [{ role: 'CEO', area: 'S05' }],
    )
    expect(data.person).toEqual({ phone: expect.any(String), bankAccount: null })
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['person', 'bankAccount'], 'FORBIDDEN'],
    ])
    const told = await entries(deo, { person: target.person, subject: 'CEO:S05' })
    expect(
      told.map(({ fields, outcome }: { fields: string[]; outcome: string }) => [fields, outcome]).sort(),
    ).toEqual([
      [['bankAccount'], 'REFUSED'],
      [['phone'], 'READ'],
    ])
  })

  it('counts a person found by something private as read', async () => {
    const { data } = await used.graph.query(`{ person(id: "${target.person}") { phone } }`, {}, deo)
    const search = `query Find { people(filter: { phone: "${data.person.phone}" }) { nodes { id } } }`
    expect((await used.graph.query(search, {}, deo)).data.people.nodes).toContainEqual({ id: target.person })
    expect((await entries(deo))[0]).toMatchObject({
      operationName: 'Find',
      fields: ['phone'],
      outcome: 'READ',
    })
    const other: Grant[] = [{ role: 'RO', area: 'S05-PC1' }] // who sees the person, not the phone
    expect((await used.graph.query(search, {}, other)).data.people.nodes).toEqual([])
  })

  it('tells of a search by something private that finds nobody, and of one that is refused', async () => {
    const search = (constituency: string) =>
      `query Seek { people(filter: { constituency: "${constituency}", relation: ENROLLED, name: "${target.name}" }) { totalCount nodes { id } } }`
    const { data } = await used.graph.query(search('S05-AC40'), {}, deo)
    expect(data.people.nodes).toEqual([])
    const [found] = await entries(deo, { district: 'S05D01' })
    expect(found).toMatchObject({
      operationName: 'Seek',
      fields: ['enrolledConstituency'],
      personIds: [],
      outcome: 'READ',
    })
    await used.graph.query(search('S05-AC9'), {}, [{ role: 'ARO', area: 'S05-AC9' }])
    const [refused] = await entries([{ role: 'COMMISSION', area: 'IN' }], { subject: 'ARO:S05-AC9' })
    expect(refused).toMatchObject({
      district: 'S05-AC9',
      fields: ['enrolledConstituency'],
      outcome: 'REFUSED',
    })
  })

  it('leaves no way around it by a page behind the last', async () => {
    const after = Buffer.from(JSON.stringify(['\u{10FFFF}', 'z'])).toString('base64url')
    const query = `{ people(filter: { district: "S05D01", phone: "9999999999" }, after: "${after}") { totalCount nodes { id } } }`
    expect((await used.graph.query(query, {}, deo)).data.people).toEqual({ totalCount: null, nodes: [] })
  })

  it('believes of a request around the gateway no word that only the gateway could give', async () => {
    const response = await fetch(used.graph.subgraphUrls.personnel, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await createToken(deo)}`,
        'x-operation-hash': 'a'.repeat(64),
        'x-operation-name': 'HonestDailyReport',
        'x-request-id': 'forged-request-0001',
        'x-gateway-proof': 'forged',
      },
      body: JSON.stringify({ query: `query Direct { person(id: "${target.person}") { phone } }` }),
    })
    const { data } = (await response.json()) as GraphAnswer
    expect(data.person.phone).toEqual(expect.any(String))
    const [entry] = await entries(deo)
    expect(entry).toMatchObject({ operationName: 'Direct', requestId: expect.not.stringContaining('forged') })
    expect(entry.operationHash).not.toBe('a'.repeat(64))
  })

  it('is read by the Commission, and by CEO and DEO of their registers', async () => {
    const ids = async (grants: Grant[]) => (await entries(grants)).length
    expect(await ids([{ role: 'COMMISSION', area: 'IN' }])).toBeGreaterThan(0)
    expect(await ids([{ role: 'CEO', area: 'S05' }])).toBeGreaterThan(0)
    const others: Grant[] = [
      { role: 'DEO', area: 'S05D02' },
      { role: 'CEO', area: 'S21' },
      { role: 'RO', area: 'S05-PC1' },
      { role: 'STAFF', area: target.person },
      { role: 'DASHBOARD', area: 'IN' },
    ]
    for (const grant of others) expect(await ids([grant])).toBe(0)
  })

  it('is written in the statement that reads, one for many people', async () => {
    const ask = (first: number) =>
      used.graph.query(
        `{ people(filter: { district: "S05D01" }, first: ${first}) { nodes { phone dateOfBirth } } }`,
        {},
        deo,
      )
    const statements = async (first: number) => {
      await resetStatements(used.databases.urls)
      expect((await ask(first)).errors).toBeUndefined()
      return (await countStatements(used.databases.urls)).personnel
    }
    await statements(1)
    const one = await statements(1)
    expect(await statements(200)).toBe(one)
    expect(one).toBe(2)
    expect((await entries(deo, { district: 'S05D01' }))[0].personIds).toHaveLength(200)
  })

  it('refuses private fields when it cannot be written, and nothing else', async () => {
    const { personnel } = used.databases.pools
    await personnel.query('ALTER TABLE audit_entry ADD CONSTRAINT full_disk CHECK (FALSE) NOT VALID')
    const { data, errors } = await used.graph.query(
      `{ person(id: "${target.person}") { name phone } }`,
      {},
      deo,
    )
    await personnel.query('ALTER TABLE audit_entry DROP CONSTRAINT full_disk')
    expect(data.person).toEqual({ name: target.name, phone: null })
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'AUDIT_UNAVAILABLE' }])
  })

  it('can be added to, not changed, even by the owner of the database', async () => {
    const { personnel } = used.databases.pools
    for (const sql of [
      'UPDATE audit_entry SET subject = $$x$$',
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ])
      await expect(personnel.query(sql)).rejects.toThrow('append-only')
  })
})
