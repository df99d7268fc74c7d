import { startSubgraph } from '../../subgraphs/common/subgraph-server'
import { createPersonnelSubgraph } from '../../subgraphs/personnel/subgraph'
import { feedSecret, startDeployment } from '../helpers/feed'
import { createTestVerifier, createToken } from '../helpers/identity'
import { postQuery } from '../helpers/post-query'
import { useTestGraph } from '../helpers/use-graph'

const north = [{ role: 'DEO', area: 'S05D01' }] as const
const south = [{ role: 'DEO', area: 'S05D02' }] as const
const ceo = [{ role: 'CEO', area: 'S05' }] as const

const problemFields = 'problems { code field rule actual message }'
const documents = {
  registerPerson: `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) {
    person { id name version district { code } isDrafted isBoothLevelOfficer } ${problemFields} warnings { code rule actual } } }`,
  transferPerson: `mutation ($input: TransferPersonInput!) { transferPerson(input: $input) {
    person { id name version district { code } formerly { id transferredOn } transferredTo { id } } newId ${problemFields} } }`,
  lendPerson: `mutation ($input: LendPersonInput!) { lendPerson(input: $input) {
    person { id version loans { to { code } returnedOn } } ${problemFields} } }`,
  returnPerson: `mutation ($input: ReturnPersonInput!) { returnPerson(input: $input) {
    person { version loans { to { code } returnedOn } } ${problemFields} } }`,
  correctPerson: `mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { person { version } ${problemFields} } }`,
}

const newcomer = {
  ...{ district: 'S05D01', name: 'Zubeida Xalxo', gender: 'FEMALE', designation: 'Teacher' },
  ...{ pool: 'STATE', dutyCategory: 'POLLING_OFFICER_1', payLevel: 7, workConstituency: 'S05-AC10' },
}

describe('changes of people', () => {
  const used = useTestGraph({ seeded: true })
  type Grants = Parameters<typeof used.graph.query>[2]
  const change = async (name: keyof typeof documents, input: object, grants: Grants = north) => {
    const { data, errors } = await used.graph.query(documents[name], { input }, grants)
    expect(errors).toBeUndefined()
    return data[name]
  }
  const sql = async (text: string, values: unknown[] = []) =>
    (await used.databases.pools.personnel.query(text, values)).rows
  const register = async (values: object = {}) => {
    const { person, problems } = await change('registerPerson', { ...newcomer, ...values })
    expect(problems).toEqual([])
    return person
  }

  describe('registerPerson', () => {
    it('lists somebody under the next serial, to be found, counted and told of', async () => {
      const [before] = await sql(
        `SELECT max(id) AS last, (SELECT people FROM workforce_rollup WHERE assembly_constituency_code = 'S05-AC10') AS people
           FROM person WHERE district_code = 'S05D01'`,
      )
      const person = await register({ phone: '098765 43210', epic: 'zzz0000001', employeeCode: 'edu/77' })
      const serial = Number(before.last.slice(-7)) + 1
      expect(person).toEqual({
        ...{ id: `S05D01-${String(serial).padStart(7, '0')}`, name: 'Zubeida Xalxo', version: 1 },
        ...{ district: { code: 'S05D01' }, isDrafted: false, isBoothLevelOfficer: false },
      })
      const found = await used.graph.query(
        '{ people(filter: { state: "S05", name: "zubeda xalxo" }) { nodes { id } } }',
        {},
        ceo,
      )
      expect(found.data.people.nodes).toEqual([{ id: person.id }])
      const [after] = await sql(
        `SELECT p.phone, p.epic, p.employee_code, r.people, (SELECT count(*)::int FROM person_change c WHERE c.person_id = p.id) AS told
           FROM person p JOIN workforce_rollup r ON r.assembly_constituency_code = p.work_constituency WHERE p.id = $1`,
        [person.id],
      )
      expect(after).toEqual({
        ...{
          phone: '9876543210',
          epic: 'ZZZ0000001',
          employee_code: 'EDU/77',
          people: before.people + 1,
          told: 1,
        },
      })
    })

    it('refuses who is there already, and warns of who may be the same', async () => {
      const first = await register({
        name: 'Quentin Yxes',
        phone: '9000000001',
        epic: 'QQQ0000001',
        employeeCode: 'Q1',
      })
      const same = await change('registerPerson', { ...newcomer, epic: 'QQQ0000001', employeeCode: 'Q1' })
      expect(same.person).toBeNull()
      expect(same.problems).toMatchObject([
        { code: 'DUPLICATE', field: 'epic', rule: 'UNIQUE_EPIC', actual: first.id },
        { code: 'DUPLICATE', field: 'employeeCode', rule: 'UNIQUE_EMPLOYEE_CODE', actual: first.id },
      ])
      const input = { ...newcomer, district: 'S05D02', epic: 'QQQ0000001' }
      const elsewhere = await change('registerPerson', { ...input, workConstituency: null }, south)
      expect(elsewhere.problems).toMatchObject([{ rule: 'UNIQUE_EPIC', actual: null }])
      const like = await change('registerPerson', {
        ...newcomer,
        name: 'Quentin Yxess',
        phone: '+919000000001',
      })
      expect(like).toMatchObject({
        person: { name: 'Quentin Yxess' },
        problems: [],
        warnings: [{ code: 'DUPLICATE', rule: 'SAME_PHONE_SIMILAR_NAME', actual: first.id }],
      })
    })

    it('is for who keeps the register, and knows departments, offices and ACs', async () => {
      expect((await change('registerPerson', newcomer, south)).problems).toMatchObject([
        { code: 'FORBIDDEN' },
      ])
      const input = { ...newcomer, department: 'NONE', office: 'S05D01-O9999', nativeConstituency: 'S05-PC1' }
      const { problems } = await change('registerPerson', input, ceo)
      expect(problems.map(({ code, field }: Record<string, string>) => `${code} ${field}`).sort()).toEqual([
        'NOT_FOUND department',
        'NOT_FOUND nativeConstituency',
        'NOT_FOUND office',
      ])
    })

    it('gives many at once different serials, and one EPIC to one of them', async () => {
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, n) =>
          change('registerPerson', { ...newcomer, name: 'Wanda Ulm', ...(n % 2 && { epic: 'WWW0000001' }) }),
        ),
      )
      const made = answers.filter(({ problems }) => problems.length === 0)
      expect(new Set(made.map(({ person }) => person.id)).size).toBe(9)
      const [{ n }] = await sql(`SELECT count(*)::int AS n FROM person WHERE epic = 'WWW0000001'`)
      expect(n).toBe(1)
    })
  })

  describe('transferPerson', () => {
    it('closes the record, opens it elsewhere under a new id, and keeps each telling of the other', async () => {
      const old = await register({ name: 'Ophelia Vint', epic: 'VVV0000001', phone: '9000000002' })
      const input = {
        person: old.id,
        version: 1,
        to: 'S05D02',
        workConstituency: 'S05-AC25',
        reason: 'order 12',
      }
      const { person, newId, problems } = await change('transferPerson', input, ceo)
      expect(problems).toEqual([])
      expect(newId).toBe(person.id)
      expect(person).toMatchObject({
        name: 'Ophelia Vint',
        version: 1,
        district: { code: 'S05D02' },
        transferredTo: null,
      })
      expect(person.formerly).toEqual({ id: old.id, transferredOn: expect.any(String) })
      const closed = await used.graph.query(
        `query ($id: ID!) { person(id: $id) { id name phone transferredTo { id phone } history { nodes { mutation action fields { field } } } } }`,
        { id: old.id },
        ceo,
      )
      expect(closed.errors).toBeUndefined()
      expect(closed.data.person).toMatchObject({
        ...{ id: old.id, phone: '9000000002', transferredTo: { id: person.id, phone: '9000000002' } },
        history: {
          nodes: [
            { mutation: 'transferPerson', action: 'DELETED' },
            { mutation: 'registerPerson', action: 'CREATED', fields: [] },
          ],
        },
      })
      const listed = await used.graph.query(
        '{ people(filter: { epic: "VVV0000001" }) { nodes { id } } }',
        {},
        ceo,
      )
      expect(listed.data.people.nodes).toEqual([{ id: person.id }])
      const again = await change('correctPerson', { person: old.id, version: 1, name: 'Nobody' }, ceo)
      expect(again.problems).toMatchObject([{ code: 'NOT_NOW', rule: 'RECORD_CLOSED', actual: person.id }])
      // The receiving district sees where the person came from.
      const seen = await used.graph.query(
        'query ($id: ID!) { person(id: $id) { formerly { id name } } }',
        { id: person.id },
        south,
      )
      expect(seen.data.person).toEqual({ formerly: { id: old.id, name: 'Ophelia Vint' } })
    })

    it('waits until nothing binds the person', async () => {
      const [officer] = await sql(
        `SELECT p.id, p.version FROM posting o JOIN person p ON p.id = o.person_id
          WHERE o.role = 'ELECTORAL_REGISTRATION_OFFICER' AND o.held_to IS NULL AND p.district_code = 'S05D01' LIMIT 1`,
      )
      const input = { person: officer.id, version: officer.version, to: 'S05D02' }
      expect((await change('transferPerson', input)).problems).toMatchObject([
        { code: 'NOT_NOW', rule: 'HOLDS_OFFICE' },
      ])
      const lent = await register({ name: 'Lenny Wark' })
      await change('lendPerson', { person: lent.id, version: 1, to: 'S05D02' })
      const { problems } = await change('transferPerson', { person: lent.id, version: 2, to: 'S05D02' })
      expect(problems).toMatchObject([{ code: 'NOT_NOW', rule: 'LENT', actual: 'S05D02' }])
      const [drafted] = await sql(
        `SELECT p.id FROM person p JOIN place_of_duty v ON v.person_id = p.id WHERE p.district_code = 'S05D01' AND v.is_serving LIMIT 1`,
      )
      const onDuty = await change('transferPerson', { person: drafted.id, version: 1, to: 'S05D02' })
      expect(onDuty.problems).toMatchObject([{ code: 'NOT_NOW', rule: 'ON_DUTY' }])
      const abroad = await register({ name: 'Abra Wark' })
      expect(
        (await change('transferPerson', { person: abroad.id, version: 1, to: 'S13D01' })).problems,
      ).toMatchObject([{ code: 'FORBIDDEN' }])
    })

    it('asks deployment until when somebody serves: duty of an election that is over binds nobody', async () => {
      const { personnel, deployment } = used.databases.urls
      const duties = await startDeployment(deployment)
      const verifyToken = await createTestVerifier()
      const config = { databaseUrl: personnel, maxConnections: 2 }
      const dutyDays = { url: new URL('/facts/duty-days', duties.url).href, secret: feedSecret }
      const server = { host: '127.0.0.1', port: 0, logLevel: 'silent' as const, verifyToken }
      const service = await startSubgraph(createPersonnelSubgraph({ ...config, dutyDays }), server)
      const [drafted] = await sql(
        `SELECT p.id FROM person p JOIN place_of_duty v ON v.person_id = p.id WHERE p.district_code = 'S05D01' AND v.is_serving LIMIT 1`,
      )
      const input = { person: drafted.id, version: 1, to: 'S05D02' }
      const transfer = async () =>
        postQuery(service.url, documents.transferPerson, { input }, await createToken(ceo))
      await duties.close()
      const unavailable = await transfer()
      expect(unavailable.errors?.[0]?.extensions?.code).toBe('SUBGRAPH_UNAVAILABLE')
      const restarted = await startDeployment(deployment, { port: Number(new URL(duties.url).port) })
      const { data } = await transfer()
      expect(data.transferPerson).toMatchObject({ problems: [], person: { district: { code: 'S05D02' } } })
      await Promise.all([service.close(), restarted.close()])
    })
  })

  describe('lendPerson and returnPerson', () => {
    it('show the person to the borrowing district, directory only, until they come back', async () => {
      const { id } = await register({ name: 'Borrowed Bird', phone: '9000000003' })
      const look = () =>
        used.graph.query(
          `query ($id: ID!) { person(id: $id) { name phone } people(filter: { state: "S05", name: "Borrowed Bird" }) { nodes { id } } }`,
          { id },
          south,
        )
      expect((await look()).data).toEqual({ person: null, people: { nodes: [] } })
      const lent = await change('lendPerson', { person: id, version: 1, to: 'S05D02' })
      expect(lent).toMatchObject({
        problems: [],
        person: { version: 2, loans: [{ to: { code: 'S05D02' }, returnedOn: null }] },
      })
      const seen = await look()
      expect(seen.data).toEqual({
        person: { name: 'Borrowed Bird', phone: null },
        people: { nodes: [{ id }] },
      })
      expect(seen.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
      expect((await change('lendPerson', { person: id, version: 2, to: 'S05D02' })).problems).toMatchObject([
        { code: 'NOT_NOW', rule: 'LENT' },
      ])
      expect((await change('returnPerson', { person: id, version: 2 }, south)).problems).toMatchObject([
        { code: 'FORBIDDEN' },
      ])
      const back = await change('returnPerson', { person: id, version: 2 })
      expect(back).toMatchObject({
        problems: [],
        person: { version: 3, loans: [{ returnedOn: expect.any(String) }] },
      })
      expect((await look()).data.person).toBeNull()
    })
  })

  describe('the history of a person', () => {
    it('shows private values to who may read them, and is on the audit trail then', async () => {
      const { id } = await register({ name: 'Historic Hal', phone: '9000000004' })
      const input = {
        person: id,
        version: 1,
        phone: '9000000005',
        bankAccount: '123456789',
        designation: 'Principal',
      }
      await change('correctPerson', { ...input, reason: 'letter' })
      const read = (grants: Grants) =>
        used.graph.query(
          `query ($id: ID!) { person(id: $id) { history(first: 1) { totalCount nodes { by mutation reason action
             fields { field before after isHidden } } } } }`,
          { id },
          grants,
        )
      const { data } = await read(ceo)
      expect(data.person.history).toMatchObject({
        totalCount: 2,
        nodes: [{ by: 'DEO:S05D01', mutation: 'correctPerson', reason: 'letter', action: 'CHANGED' }],
      })
      const fields = data.person.history.nodes[0].fields
      expect(
        fields.toSorted((a: { field: string }, b: { field: string }) => (a.field < b.field ? -1 : 1)),
      ).toEqual([
        { field: 'bankAccount', before: null, after: null, isHidden: true },
        { field: 'designation', before: 'Teacher', after: 'Principal', isHidden: false },
        { field: 'phone', before: '9000000004', after: '9000000005', isHidden: false },
      ])
      const trail = await sql(
        `SELECT subject, fields FROM audit_entry WHERE $1 = ANY (person_ids) AND subject LIKE 'CEO%'`,
        [id],
      )
      expect(trail).toEqual([{ subject: 'CEO:S05', fields: ['phone'] }])
      const trainer = await read([{ role: 'TRAINER', area: 'S05D01' }])
      expect(trainer.data.person.history).toBeNull()
      expect(trainer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    })
  })
})
