import { verifyRollups } from '../../prisma/rollups/verify'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { useTestGraph } from '../helpers/use-graph'
import { findFree } from './deployment-people'

const deo: Grant[] = [{ role: 'DEO', area: 'S05D01' }]
const aro: Grant[] = [{ role: 'ARO', area: 'S05-AC1' }]
const staff = (person: string): Grant[] => [{ role: 'STAFF', area: person }]
const constituency = 'S05-AC1'
const district = 'S05D01'
const election = 'GE2024'

const duty =
  'duty { id post status version person { id } party { code } replaces { oldDuty { id status } reason } }'
const problems = 'problems { code message field rule actual source }'
const mutation = (name: string, fields = duty) => {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  return `mutation Change($input: ${input}!) { ${name}(input: $input) { ${fields} ${problems} } }`
}

describe('changes of duties', () => {
  const used = useTestGraph({ seeded: true })
  const change = async (name: string, input: object, grants = deo, fields?: string) => {
    const { data, errors } = await used.graph.query(mutation(name, fields), { input }, grants)
    expect(errors).toBeUndefined()
    return data[name]
  }
  const ask = async (query: string, grants = deo) => (await used.graph.query(query, {}, grants)).data
  const sql = async (text: string, values: unknown[] = []) =>
    (await used.databases.pools.deployment.query(text, values)).rows
  /** A member of a party of the AC, other ones each time. */
  const member = async (post: string, position = 0) => {
    const [row] = await sql(
      `SELECT d.id, d.person_id AS person, d.party_code AS party, d.version FROM duty d
         JOIN polling_party p ON p.district_code = d.district_code AND p.code = d.party_code AND NOT p.is_reserve
        WHERE d.assembly_constituency_code = $1 AND d.post = $2::post AND d.status IN ('REPORTED', 'ABSENT')
        ORDER BY d.id OFFSET $3 LIMIT 1`,
      [constituency, post, position],
    )
    return row
  }

  describe('eligibility', () => {
    const question = (person: string, ac = constituency) =>
      `{ eligibility(person: "${person}", assemblyConstituency: "${ac}", post: POLLING_OFFICER_1, election: "GE2024") {
         allowed day reasons { rule isMet actual source } } }`

    it('tells each rule with what it found', async () => {
      const [free = ''] = await findFree(used.databases, { constituency, district, limit: 1 })
      const { eligibility } = await ask(question(free))
      expect(eligibility).toMatchObject({ allowed: true, day: '2024-05-07' })
      const { id, person } = await member('POLLING_OFFICER_1')
      const busy = (await ask(question(person))).eligibility
      expect(busy.allowed).toBe(false)
      expect(busy.reasons).toContainEqual(
        expect.objectContaining({
          rule: 'ONE_DUTY_A_DAY',
          isMet: false,
          actual: expect.stringContaining(id),
        }),
      )
    })

    it('puts on the audit trail who is shown what is private of whom', async () => {
      const { person } = await member('POLLING_OFFICER_1', 3)
      const trail = async () =>
        (await ask(`{ auditTrail(filter: { person: "${person}" }) { nodes { subject fields outcome } } }`))
          .auditTrail.nodes
      expect(await trail()).toEqual([])
      await ask(question(person))
      expect(await trail()).toEqual([
        {
          subject: 'DEO:S05D01',
          outcome: 'READ',
          fields: expect.arrayContaining(['retiresOn', 'isPregnantOrLactating']),
        },
      ])
    })

    it('tells people about themselves, and nobody about whom they may not know', async () => {
      const { person } = await member('POLLING_OFFICER_1')
      expect((await ask(question(person), staff(person))).eligibility.reasons.length).toBeGreaterThan(10)
      expect((await ask(question(person), staff('S05D01-0000001'))).eligibility).toBeNull()
      expect((await ask(question(person), [{ role: 'DEO', area: 'S21D01' }])).eligibility).toBeNull()
      expect((await ask(question('S05D01-9999999'))).eligibility).toBeNull()
    })

    it('tells a district to which somebody is lent not what is private of them', async () => {
      const [lent = ''] = await findFree(used.databases, { constituency, district: 'S05D02', limit: 1 })
      expect((await ask(question(lent))).eligibility).toBeNull()
      await used.databases.pools.personnel.query(
        `INSERT INTO loan (district_code, person_id, to_district, since) VALUES ('S05D02', $1, 'S05D01', '2024-01-01')`,
        [lent],
      )
      const { eligibility } = await ask(question(lent))
      const reason = (rule: string) =>
        eligibility.reasons.find((each: { rule: string }) => each.rule === rule)
      expect(eligibility.allowed).toBe(true)
      expect(reason('REGISTERED_OR_LENT_HERE')).toMatchObject({
        isMet: true,
        actual: 'S05D02, lent to S05D01',
      })
      expect(reason('NOT_PREGNANT_OR_LACTATING')).toMatchObject({ isMet: null, actual: null })
    })
  })

  describe('draftToDuty', () => {
    it('writes a duty with what it knows of the person, once a day', async () => {
      const [person = ''] = await findFree(used.databases, { constituency, district, limit: 1 })
      const input = { election, person, post: 'POLLING_OFFICER_2', assemblyConstituency: constituency }
      const done = await change('draftToDuty', { ...input, reason: 'more staff' })
      expect(done).toMatchObject({
        problems: [],
        duty: { status: 'DRAFTED', version: 1, person: { id: person } },
      })
      const [row] = await sql('SELECT person_name, person_gender, person_pay_level FROM duty WHERE id = $1', [
        done.duty.id,
      ])
      expect(row).toMatchObject({
        person_name: expect.stringMatching(/\w/),
        person_pay_level: expect.any(Number),
      })
      const [noted] = await sql('SELECT mutation, reason, subject FROM change WHERE entity_id = $1', [
        done.duty.id,
      ])
      expect(noted).toEqual({ mutation: 'draftToDuty', reason: 'more staff', subject: 'DEO:S05D01' })
      const again = await change('draftToDuty', { ...input, post: 'POLLING_OFFICER_3' })
      expect(again).toMatchObject({
        duty: null,
        problems: [{ code: 'NOT_ELIGIBLE', rule: 'ONE_DUTY_A_DAY' }],
      })
      // The day of counting is another.
      const counting = await change('draftToDuty', { ...input, post: 'COUNTING_ASSISTANT' })
      expect(counting.problems).toEqual([])
    })

    it('is refused where the place does not fit, is taken, or is not theirs', async () => {
      const [person = ''] = await findFree(used.databases, { constituency, district, limit: 1 })
      const { id, party } = await member('POLLING_OFFICER_1')
      const input = { election, person, post: 'POLLING_OFFICER_1', assemblyConstituency: constituency }
      expect(await change('draftToDuty', { ...input, party })).toMatchObject({
        duty: { id },
        problems: [{ code: 'CONFLICT', rule: 'ONE_A_POST', actual: id }],
      })
      expect(
        (await change('draftToDuty', { ...input, sector: 'GE2024-S05-AC1-SEC01' })).problems,
      ).toMatchObject([{ code: 'INVALID_INPUT', field: 'sector' }])
      expect(
        (await change('draftToDuty', { ...input, party: 'GE2024-S05-AC1-P999' })).problems,
      ).toMatchObject([{ code: 'NOT_FOUND', field: 'party' }])
      expect((await change('draftToDuty', { ...input, person: 'S05D01-9999999' })).problems).toMatchObject([
        { code: 'NOT_FOUND', field: 'person' },
      ])
      expect((await change('draftToDuty', input, aro)).problems).toMatchObject([{ code: 'FORBIDDEN' }])
    })
  })

  describe('replaceMember', () => {
    it('takes the best of the reserve, and keeps the old row', async () => {
      const old = await member('POLLING_OFFICER_2')
      const input = { duty: old.id, version: old.version, reason: 'fell ill' }
      const done = await change('replaceMember', input)
      expect(done.problems).toEqual([])
      expect(done.duty).toMatchObject({
        ...{ post: 'POLLING_OFFICER_2', status: 'IN_PARTY', party: { code: old.party } },
        replaces: { reason: 'fell ill', oldDuty: { id: old.id, status: 'REPLACED' } },
      })
      const [moved] = await sql(
        `SELECT before->>'status' AS status, before->>'party_code' AS party FROM change WHERE entity_id = $1`,
        [done.duty.id],
      )
      expect(moved).toMatchObject({ status: 'RESERVE', party: expect.stringContaining('-R') })
      const { data } = await used.graph.query(
        `{ person(id: "${old.person}") { duties { history { mutation by reason action fields { field before after isHidden } } } } }`,
        {},
        deo,
      )
      expect(data.person.duties[0].history).toEqual([
        {
          ...{ mutation: 'replaceMember', by: 'DEO:S05D01', reason: 'fell ill', action: 'CHANGED' },
          fields: [
            {
              field: 'status',
              before: expect.stringMatching(/REPORTED|ABSENT/),
              after: 'REPLACED',
              isHidden: false,
            },
          ],
        },
      ])
      // Who read the old version is told how it stands now.
      expect(await change('replaceMember', input)).toMatchObject({
        duty: { id: old.id, status: 'REPLACED', version: 2 },
        problems: [{ code: 'CONFLICT', field: 'version', actual: '2' }],
      })
    })

    it('takes a person by name where every rule is met, and tells the rules where not', async () => {
      const old = await member('POLLING_OFFICER_3', 1)
      const busy = await member('POLLING_OFFICER_3', 2)
      const input = { duty: old.id, version: old.version, reason: 'at their own request' }
      const refused = await change('replaceMember', { ...input, person: busy.person })
      expect(refused.problems).toContainEqual(
        expect.objectContaining({ code: 'NOT_ELIGIBLE', rule: 'ONE_DUTY_A_DAY', source: expect.any(String) }),
      )
      const [person = ''] = await findFree(used.databases, { constituency, district, limit: 1, most: 1 })
      const done = await change('replaceMember', { ...input, person, idempotencyKey: 'one' })
      expect(done).toMatchObject({
        problems: [],
        duty: { person: { id: person }, party: { code: old.party } },
      })
      expect(await change('replaceMember', { ...input, person, idempotencyKey: 'one' })).toEqual(done)
      expect(
        (await change('replaceMember', { duty: done.duty.id, version: 1, reason: ' ' })).problems,
      ).toMatchObject([{ code: 'INVALID_INPUT', field: 'reason' }])
    })

    it('has nobody where none of the reserve may serve', async () => {
      const old = await member('PRESIDING_OFFICER')
      await sql(
        `UPDATE duty SET status = 'REPLACED' WHERE district_code = $1 AND post = 'PRESIDING_OFFICER' AND status = 'RESERVE'`,
        [district],
      )
      const { problems } = await change('replaceMember', {
        duty: old.id,
        version: old.version,
        reason: 'away',
      })
      expect(problems).toMatchObject([{ code: 'NOT_ELIGIBLE', actual: '0 looked at' }])
    })
  })

  it('markReported goes step by step, and lets who was absent come late', async () => {
    const [person = ''] = await findFree(used.databases, { constituency, district, limit: 1 })
    const drafted = await change('draftToDuty', {
      election,
      person,
      post: 'POLLING_OFFICER_2',
      assemblyConstituency: constituency,
    })
    const { id } = drafted.duty
    const report = (version: number, step: string, at: string, grants = aro) =>
      change(
        'markReported',
        { duty: id, version, step, at },
        grants,
        'duty { status version reportings { step at } }',
      )
    expect((await report(1, 'STATION_REACHED', '2024-05-06T10:00:00Z')).problems).toMatchObject([
      { code: 'NOT_NOW', rule: 'STEPS_IN_ORDER' },
    ])
    expect((await report(1, 'ABSENT', '2024-05-06T10:00:00Z')).duty.status).toBe('ABSENT')
    expect((await report(2, 'DISPATCH_CENTRE', '2024-05-06T11:00:00Z')).duty).toMatchObject({
      status: 'REPORTED',
      version: 3,
    })
    expect((await report(3, 'STATION_REACHED', '2024-05-06T09:00:00Z')).problems).toMatchObject([
      { rule: 'TIMES_IN_ORDER' },
    ])
    expect((await report(3, 'STATION_REACHED', '2124-05-06T09:00:00Z')).problems).toMatchObject([
      { rule: 'NOT_AHEAD' },
    ])
    const done = await report(3, 'STATION_REACHED', '2024-05-06T15:00:00Z')
    expect(done).toMatchObject({
      problems: [],
      duty: {
        reportings: [
          { step: 'DISPATCH_CENTRE' },
          { step: 'STATION_REACHED', at: '2024-05-06T15:00:00.000Z' },
        ],
      },
    })
    expect((await report(4, 'ABSENT', '2024-05-06T15:00:00Z')).problems).toMatchObject([
      { rule: 'ABSENT_OR_PRESENT' },
    ])
    expect((await report(4, 'RETURNED', '2024-05-08T01:00:00Z', staff(person))).problems).toMatchObject([
      { code: 'FORBIDDEN' },
    ])
  })

  it('exemptions are applied for by the person, decided by the DEO alone, and end the duty', async () => {
    const { id, person } = await member('POLLING_OFFICER_1', 5)
    const exemption = 'exemption { id status reason person { id } decidedBy }'
    const apply = { person, election, reason: 'ILLNESS', evidence: 'Medical board 12/2024' }
    const applied = await change('applyForExemption', apply, staff(person), exemption)
    expect(applied).toMatchObject({ problems: [], exemption: { status: 'APPLIED', person: { id: person } } })
    expect((await change('applyForExemption', apply, deo, exemption)).problems).toMatchObject([
      { code: 'DUPLICATE' },
    ])
    const decide = { exemption: applied.exemption.id, decision: 'GRANTED' }
    for (const others of [aro, staff(person)])
      expect((await change('decideExemption', decide, others, exemption)).problems).toMatchObject([
        { code: 'FORBIDDEN' },
      ])
    expect(
      (await change('decideExemption', { ...decide, decision: 'REFUSED' }, deo, exemption)).problems,
    ).toMatchObject([{ code: 'INVALID_INPUT', field: 'remarks' }])
    const decided = await change('decideExemption', decide, deo, exemption)
    expect(decided).toMatchObject({ problems: [], exemption: { status: 'GRANTED', decidedBy: 'DEO:S05D01' } })
    expect((await change('decideExemption', decide, deo, exemption)).problems).toMatchObject([
      { code: 'CONFLICT' },
    ])
    const shown = await ask(`{ person(id: "${person}") { exemptions { status } duties { id status version } }
      district(code: "S05D01") { exemptions(election: "GE2024", status: GRANTED, first: 1) { totalCount nodes { person { id } } } } }`)
    expect(shown.person).toEqual({
      exemptions: [{ status: 'GRANTED' }],
      duties: [{ id, status: 'EXEMPTED', version: 2 }],
    })
    expect(shown.district.exemptions).toEqual({ totalCount: 1, nodes: [{ person: { id: person } }] })
    // Their place is filled as another's, and they are not drafted again.
    const replaced = await change('replaceMember', { duty: id, version: 2, reason: 'exempted' })
    expect(replaced).toMatchObject({
      problems: [],
      duty: { replaces: { oldDuty: { id, status: 'EXEMPTED' } } },
    })
    const draft = { election, person, post: 'POLLING_OFFICER_1', assemblyConstituency: constituency }
    expect((await change('draftToDuty', draft)).problems).toMatchObject([{ rule: 'NOT_EXEMPTED' }])
  })

  it('openSeal opens a list once, by the DEO or the Observer', async () => {
    const seal = 'seal { isOpened openedAt }'
    const input = { election, assemblyConstituency: 'S05-AC25' }
    const observer: Grant[] = [{ role: 'OBSERVER', area: 'S05-PC2' }]
    const ofSouth: Grant[] = [{ role: 'DEO', area: 'S05D02' }]
    expect(await change('openSeal', input, [{ role: 'RO', area: 'S05-PC2' }], seal)).toMatchObject({
      ...{ seal: { isOpened: false }, problems: [{ code: 'FORBIDDEN' }] },
    })
    expect(await change('openSeal', input, observer, seal)).toMatchObject({
      seal: { isOpened: true },
      problems: [],
    })
    expect((await change('openSeal', input, ofSouth, seal)).problems).toMatchObject([{ code: 'CONFLICT' }])
    const station = `{ assemblyConstituency(code: "S05-AC25") { roster(election: "GE2024", post: PRESIDING_OFFICER, status: REPORTED, first: 1) {
      nodes { pollingStation { code } } } } }`
    expect(
      (await ask(station, [{ role: 'ARO', area: 'S05-AC25' }])).assemblyConstituency.roster.nodes[0]
        .pollingStation,
    ).not.toBeNull()
  })

  it('writes nothing while the register does not answer', async () => {
    const [person = ''] = await findFree(used.databases, { constituency, district, limit: 1 })
    await used.graph.stop('personnel')
    const input = { election, person, post: 'POLLING_OFFICER_2', assemblyConstituency: constituency }
    const query =
      'mutation Draft($input: DraftToDutyInput!) { draftToDuty(input: $input) { duty { id } problems { code } } }'
    const { data, errors } = await used.graph.query(query, { input }, deo)
    expect(data).toBeNull()
    expect(errors).toMatchObject([
      {
        message: 'The personnel subgraph does not answer. Nothing was done. Try again shortly.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      },
    ])
    expect(await sql('SELECT 1 FROM duty WHERE person_id = $1', [person])).toEqual([])
  })

  it('leave every rollup equal to what it counts', async () => {
    const differences: object[] = []
    await verifyRollups(used.databases.urls, (difference) => differences.push(difference))
    expect(differences).toEqual([])
  })
})
