import { randomUUID } from 'node:crypto'
import { pruneKeys } from '../../subgraphs/common/change/key-pruning'
import { startSubgraph } from '../../subgraphs/common/subgraph-server'
import { createPersonnelSubgraph } from '../../subgraphs/personnel/subgraph'
import { createTestVerifier, createToken } from '../helpers/identity'
import { useTestGraph } from '../helpers/use-graph'
import { waitUntil } from '../observe/wait-until'

const deo = [{ role: 'DEO', area: 'S05D01' }] as const
const ceo = [{ role: 'CEO', area: 'S05' }] as const
const trainer = [{ role: 'TRAINER', area: 'S05D01' }] as const

const correct = `mutation Correct($input: CorrectPersonInput!) {
  correctPerson(input: $input) { person { id name version } problems { code field rule actual } } }`

describe('correctPerson', () => {
  const used = useTestGraph({ seeded: true })
  const change = async (input: object, grants: Parameters<typeof used.graph.query>[2] = deo) => {
    const { data, errors } = await used.graph.query(correct, { input }, grants)
    expect(errors).toBeUndefined()
    return data.correctPerson
  }
  const sql = async (text: string, values: unknown[] = []) =>
    (await used.databases.pools.personnel.query(text, values)).rows
  /** Somebody else of the district for each test. */
  const somebody = async (position: number) =>
    (
      await sql(
        `SELECT id, name, phone FROM person WHERE district_code = 'S05D01' AND work_constituency = 'S05-AC10' AND is_drafted
          ORDER BY id OFFSET $1 LIMIT 1`,
        [position],
      )
    )[0]

  it('sets right what is given, by whom the register is kept, and keeps who did it and how it was', async () => {
    const { id, name, phone } = await somebody(0)
    const input = {
      person: id,
      version: 1,
      name: 'Xanthippe  Quill',
      phone: '+91 66123-45678',
      reason: 'affidavit',
    }
    const { person, problems } = await change({ ...input, phone: '+91 96123-45678' })
    expect(problems).toEqual([])
    expect(person).toEqual({ id, name: 'Xanthippe Quill', version: 2 })
    const changes = await sql(
      'SELECT subject, grants, mutation, before, after, reason FROM change WHERE entity_id = $1',
      [id],
    )
    expect(changes).toEqual([
      {
        ...{ subject: 'DEO:S05D01', grants: ['DEO:S05D01'], mutation: 'correctPerson', reason: 'affidavit' },
        before: { name, phone },
        after: { name: 'Xanthippe Quill', phone: '9612345678' },
      },
    ])
    const found = await used.graph.query(
      '{ people(filter: { state: "S05", name: "Zanthipe Quil" }) { nodes { id } } }',
    )
    expect(found.data.people.nodes).toEqual([{ id }])
    const outbox = await sql('SELECT person_id FROM person_change WHERE person_id = $1', [id])
    expect(outbox).toHaveLength(1)
  })

  it('tells what is wrong with values, and changes nothing', async () => {
    const { id, name } = await somebody(1)
    const { person, problems } = await change({
      ...{ person: id, version: 1, name: 'Somebody Else', epic: 'AB12', phone: '12345', ifsc: 'SBIN1234567' },
      ...{ joinedOn: '2020-01-01', retiresOn: '2019-01-01', gender: null, payLevel: 19 },
    })
    const told = problems.map(({ code, field, rule }: Record<string, string>) => `${code} ${field} ${rule}`)
    expect(told.sort()).toEqual([
      'INVALID_INPUT epic EPIC',
      'INVALID_INPUT gender REQUIRED',
      'INVALID_INPUT ifsc IFSC',
      'INVALID_INPUT payLevel PAY_LEVEL',
      'INVALID_INPUT phone PHONE',
      'INVALID_INPUT retiresOn RETIRES_AFTER_JOINING',
    ])
    expect(person).toEqual({ id, name, version: 1 })
  })

  it('refuses what the database could not hold', async () => {
    const { id } = await somebody(7)
    const { problems } = await change({ person: id, version: 1, reason: 'nul \0', department: 'X' })
    expect(problems).toMatchObject([{ code: 'INVALID_INPUT', rule: 'TEXT' }])
    const early = await change({ person: id, version: 1, joinedOn: '0000-01-01' })
    expect(early.problems).toContainEqual(expect.objectContaining({ field: 'joinedOn', rule: 'DATE' }))
    const { problems: key } = await change({ person: id, version: 1, idempotencyKey: '' })
    expect(key).toMatchObject([{ code: 'INVALID_INPUT', rule: 'IDEMPOTENCY_KEY' }])
  })

  it('is refused to who does not keep the register, and hides whom they may not see', async () => {
    const { id } = await somebody(2)
    expect((await change({ person: id, version: 1 }, trainer)).problems).toMatchObject([
      { code: 'FORBIDDEN' },
    ])
    const stranger = [{ role: 'DEO', area: 'S21D01' }] as const
    expect(await change({ person: id, version: 1 }, stranger)).toMatchObject({
      person: null,
      problems: [{ code: 'NOT_FOUND' }],
    })
    expect((await change({ person: 'S05D01-9999999', version: 1 })).problems).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    expect((await change({ person: id, version: 1, designation: 'Head Clerk' }, ceo)).problems).toEqual([])
  })

  it('lets one of many officers at once win, and tells the others how things stand', async () => {
    const { id } = await somebody(3)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        change({ person: id, version: 1, name: `Officer ${'ABCDEFGHIJKL'[n]}` }),
      ),
    )
    const winners = answers.filter(({ problems }) => problems.length === 0)
    expect(winners).toHaveLength(1)
    const losers = answers.filter((answer) => answer !== winners[0])
    for (const { person, problems } of losers) {
      expect(problems).toMatchObject([{ code: 'CONFLICT', field: 'version', actual: '2' }])
      expect(person).toEqual(winners[0].person)
    }
  })

  it('is made once however often its key is sent at once, and never under another input', async () => {
    const { id } = await somebody(4)
    const idempotencyKey = randomUUID()
    const input = { person: id, version: 1, designation: 'Lower Division Clerk', idempotencyKey }
    const answers = await Promise.all(Array.from({ length: 20 }, () => change(input)))
    for (const { person, problems } of answers) {
      expect(problems).toEqual([])
      expect(person.version).toBe(2)
    }
    expect(await sql(`SELECT id FROM change WHERE entity_id = $1`, [id])).toHaveLength(1)
    expect((await change({ ...input, designation: 'Clerk' })).problems).toMatchObject([
      { code: 'KEY_REUSED' },
    ])
    // What came to nothing leaves its key free.
    const other = randomUUID()
    expect((await change({ person: id, version: 9, idempotencyKey: other })).problems).toMatchObject([
      { code: 'CONFLICT' },
    ])
    expect((await change({ person: id, version: 2, idempotencyKey: other })).problems).toEqual([])
  })

  it('forgets keys that are older than is set, when a subgraph starts, but for one that another has locked', async () => {
    const { id } = await somebody(60)
    const input = {
      person: id,
      version: 1,
      designation: 'Upper Division Clerk',
      idempotencyKey: 'an old one',
    }
    expect((await change(input)).problems).toEqual([])
    expect((await change(input)).problems).toEqual([])
    await sql(`INSERT INTO idempotency_key (subject, key, mutation, input_hash, at)
      SELECT 'somebody', n::text, 'correctPerson', '', now() - make_interval(days => 8) FROM generate_series(1, 1200) AS n
       UNION ALL SELECT 'somebody', 'young', 'correctPerson', '', now() - make_interval(days => 6)`)
    await sql(`UPDATE idempotency_key SET at = at - interval '8 days' WHERE key = 'an old one'`)
    const [young] = await sql(
      'SELECT count(*)::int AS n FROM idempotency_key WHERE at > now() - make_interval(days => 7)',
    )
    const old = 'SELECT count(*)::int AS n FROM idempotency_key WHERE at < now() - make_interval(days => 7)'
    expect(await sql(old)).toEqual([{ n: 1_201 }])
    const holder = await used.databases.pools.personnel.connect()
    await holder.query(
      `BEGIN; SELECT 1 FROM idempotency_key WHERE subject = 'somebody' AND key = '7' FOR UPDATE`,
    )
    const subgraph = await startSubgraph(
      createPersonnelSubgraph({ databaseUrl: used.databases.urls.personnel, maxConnections: 2 }),
      { host: '127.0.0.1', port: 0, logLevel: 'silent', verifyToken: await createTestVerifier() },
    )
    await waitUntil(async () => (await sql(old))[0].n === 1)
    await holder.query('ROLLBACK')
    holder.release()
    await subgraph.close()
    expect(await pruneKeys(used.databases.pools.personnel, 7)).toBe(1)
    const [kept] = await sql('SELECT count(*)::int AS n FROM idempotency_key')
    expect(kept).toEqual(young)
    // What its key no longer tells, the version does.
    expect((await change(input)).problems).toMatchObject([{ code: 'CONFLICT', field: 'version' }])
  })

  it('is undone as a whole when its caller goes away', async () => {
    const { id } = await somebody(5)
    const server = {
      ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' as const },
      verifyToken: await createTestVerifier(),
    }
    const service = await startSubgraph(
      createPersonnelSubgraph({ databaseUrl: used.databases.urls.personnel, maxConnections: 2 }),
      server,
    )
    const blocker = await used.databases.pools.personnel.connect()
    try {
      await blocker.query('BEGIN')
      await blocker.query(`SELECT 1 FROM person WHERE district_code = 'S05D01' AND id = $1 FOR UPDATE`, [id])
      const abort = new AbortController()
      const asked = fetch(service.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await createToken(deo)}` },
        body: JSON.stringify({
          query: correct,
          variables: { input: { person: id, version: 1, name: 'Gone Away' } },
        }),
        signal: abort.signal,
      }).catch((error) => error.name)
      await waitForLock(sql)
      abort.abort()
      expect(await asked).toBe('AbortError')
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await blocker.query('ROLLBACK')
      blocker.release()
    }
    await service.close()
    expect(await sql('SELECT version FROM person WHERE id = $1', [id])).toEqual([{ version: 1 }])
    expect(await sql('SELECT id FROM change WHERE entity_id = $1', [id])).toEqual([])
  })

  it('keeps a history of SQL too, which nobody can change', async () => {
    const { id } = await somebody(6)
    await sql(`UPDATE person SET is_ailing = NOT is_ailing WHERE id = $1`, [id])
    await sql(`UPDATE person SET name_words = name_words WHERE id = $1`, [id])
    const changes = await sql(
      'SELECT mutation, kind, district_code, after FROM change WHERE entity_id = $1',
      [id],
    )
    expect(changes).toMatchObject([
      { mutation: 'sql', kind: 'person', district_code: 'S05D01', after: { is_ailing: expect.any(Boolean) } },
    ])
    await expect(sql('UPDATE change SET subject = $1', ['nobody'])).rejects.toThrow('append-only')
    await expect(sql('TRUNCATE change')).rejects.toThrow('append-only')
  })
})

async function waitForLock(sql: (text: string) => Promise<{ n: number }[]>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const [row] = await sql(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if ((row?.n ?? 0) > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('nobody waits for the row')
}
