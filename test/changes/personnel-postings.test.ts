import { useTestGraph } from '../helpers/use-graph'

const commission = [{ role: 'COMMISSION', area: 'IN' }] as const
const ceo = [{ role: 'CEO', area: 'S05' }] as const
const deo = [{ role: 'DEO', area: 'S05D01' }] as const

const hold = `mutation ($input: HoldPostingInput!) { holdPosting(input: $input) {
  posting { id version from to person { id } } vacantFrom problems { code field rule actual } } }`
const relinquish = `mutation ($input: RelinquishPostingInput!) { relinquishPosting(input: $input) {
  posting { id version to } vacantFrom problems { code field rule actual } } }`

const dayMs = 86_400_000
const daysAgo = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date(Date.now() - days * dayMs))

describe('changes of who holds an office', () => {
  const used = useTestGraph({ seeded: true })
  type Grants = Parameters<typeof used.graph.query>[2]
  const ask = async (document: string, variables: object, grants: Grants = commission) => {
    const { data, errors } = await used.graph.query(document, variables, grants)
    expect(errors).toBeUndefined()
    return data
  }
  const holdPosting = async (input: object, grants?: Grants) =>
    (await ask(hold, { input }, grants)).holdPosting
  const relinquishPosting = async (input: object, grants?: Grants) =>
    (await ask(relinquish, { input }, grants)).relinquishPosting
  const sql = async (text: string, values: unknown[] = []) =>
    (await used.databases.pools.personnel.query(text, values)).rows
  const current = async (role: string, area: string) =>
    (
      await sql('SELECT id, person_id FROM posting WHERE role = $1 AND area_code = $2 AND held_to IS NULL', [
        role,
        area,
      ])
    )[0]
  const somebody = async (position = 0) =>
    (
      await sql(
        `SELECT p.id FROM person p WHERE district_code = 'S05D01' AND NOT EXISTS (SELECT 1 FROM posting o WHERE o.person_id = p.id)
          ORDER BY id OFFSET $1 LIMIT 1`,
        [position],
      )
    )[0].id

  it('hand an office over, tell of the gap, and answer for every past day', async () => {
    const area = 'S05-AC10'
    const role = 'ASSISTANT_RETURNING_OFFICER'
    const before = await current(role, area)
    const given = await relinquishPosting(
      { posting: before.id, version: 1, to: daysAgo(10), reason: 'order 7' },
      deo,
    )
    expect(given).toMatchObject({
      problems: [],
      vacantFrom: daysAgo(9),
      posting: { version: 2, to: daysAgo(10) },
    })
    const vacant = await ask(
      '{ vacantOffices(within: "S05D01", role: ASSISTANT_RETURNING_OFFICER) { totalCount nodes { role area seat vacantFrom } } }',
      {},
    )
    expect(vacant.vacantOffices).toEqual({
      totalCount: 1,
      nodes: [{ role, area, seat: 1, vacantFrom: daysAgo(9) }],
    })
    const person = await somebody()
    const taken = await holdPosting({ role, area, person, from: daysAgo(3) }, deo)
    expect(taken).toMatchObject({
      ...{ problems: [], vacantFrom: daysAgo(9) },
      posting: { id: `${role}:${area}:1:${daysAgo(3)}`, version: 1, to: null, person: { id: person } },
    })
    const aroOn = async (days: number) => {
      const { assemblyConstituency } = await ask(
        'query ($asOf: DateTime) { assemblyConstituency(code: "S05-AC10") { chainOfCommand(asOf: $asOf) { role person { id } } } }',
        { asOf: `${daysAgo(days)}T06:00:00Z` },
      )
      return assemblyConstituency.chainOfCommand.filter((posting: { role: string }) => posting.role === role)
    }
    expect(await aroOn(10)).toEqual([{ role, person: { id: before.person_id } }])
    expect(await aroOn(5)).toEqual([])
    expect(await aroOn(3)).toEqual([{ role, person: { id: person } }])
    const { assemblyConstituency } = await ask(
      '{ assemblyConstituency(code: "S05-AC10") { assistantReturningOfficer { id history { nodes { by mutation action } } } } }',
      {},
      ceo,
    )
    expect(assemblyConstituency.assistantReturningOfficer.history.nodes).toEqual([
      { by: 'DEO:S05D01', mutation: 'holdPosting', action: 'CREATED' },
    ])
  })

  it('are for who has the power, of an office that there is, on a day that has come', async () => {
    const person = await somebody(1)
    const input = { role: 'DISTRICT_ELECTION_OFFICER', area: 'S05D01', person, from: daysAgo(0) }
    expect((await holdPosting(input, deo)).problems).toMatchObject([
      { code: 'FORBIDDEN', rule: 'POSTING_POWER' },
    ])
    // Who holds that office is for nobody of another state to see.
    const abroad = await used.graph.query(hold, { input: { ...input, area: 'S13D01' } }, ceo)
    expect(abroad.data.holdPosting).toMatchObject({
      posting: { person: null },
      problems: [{ code: 'FORBIDDEN' }],
    })
    const wrong = {
      role: 'RETURNING_OFFICER',
      area: 'S05-AC10',
      seat: 2,
      person: 'S05D01-9999999',
      from: daysAgo(-2),
    }
    const { problems } = await holdPosting(wrong, ceo)
    expect(problems.map(({ rule, code }: Record<string, string>) => rule ?? code)).toEqual([
      ...['AREA_OF_ROLE', 'SEAT_OF_ROLE', 'NOT_IN_FUTURE', 'NOT_FOUND'],
    ])
    const taken = await holdPosting(input, ceo)
    const holder = await current('DISTRICT_ELECTION_OFFICER', 'S05D01')
    expect(taken).toMatchObject({
      ...{ problems: [{ code: 'CONFLICT', rule: 'ONE_HOLDER', actual: holder.id }] },
      posting: { id: holder.id },
    })
    const early = await relinquishPosting({ posting: holder.id, version: 1, to: daysAgo(0) }, ceo)
    expect(early.problems).toMatchObject([{ code: 'INVALID_INPUT', rule: 'LAST_DAY_OVER' }])
    const stale = await relinquishPosting({ posting: holder.id, version: 7, to: daysAgo(1) }, ceo)
    expect(stale).toMatchObject({ problems: [{ code: 'CONFLICT' }], posting: { id: holder.id, version: 1 } })
  })

  it('give a vacant office to one of many who ask at once, whatever days they name', async () => {
    const role = 'ELECTORAL_REGISTRATION_OFFICER'
    const area = 'S05-AC11'
    const before = await current(role, area)
    await relinquishPosting({ posting: before.id, version: 1, to: daysAgo(40) })
    const people = await Promise.all(Array.from({ length: 16 }, (_, n) => somebody(2 + n)))
    const answers = await Promise.all(
      people.map((person, n) => holdPosting({ role, area, person, from: daysAgo(1 + n) })),
    )
    const winners = answers.filter(({ problems }) => problems.length === 0)
    expect(winners).toHaveLength(1)
    for (const { posting, problems } of answers.filter((answer) => answer !== winners[0])) {
      expect(problems).toMatchObject([{ code: 'CONFLICT' }])
      expect(posting).toEqual(winners[0].posting)
    }
    // Whoever writes past the mutations is held by the database itself.
    await expect(
      sql(
        `INSERT INTO posting (id, role, area_code, seat, person_id, held_from) VALUES ('x', $1, $2, 1, $3, current_date)`,
        [role, area, people[0]],
      ),
    ).rejects.toThrow('posting_one_holder')
  })
})
