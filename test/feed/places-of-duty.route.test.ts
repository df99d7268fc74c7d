import { feedSecret, insertDuties, startDeployment, until } from '../helpers/feed'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'
import { countStatements, resetStatements } from '../helpers/statements'

interface Page {
  changes: { personId: string; assemblyConstituencyCode: string; isOnDuty: boolean; isServing: boolean }[]
  position: string
  hasMore: boolean
  lagSeconds: number | null
  waitingSeconds: number
}

const person = (serial: number) => `S05D01-${String(serial).padStart(7, '0')}`
const duty = (serial: number, ac = 'S05-AC1') => ({
  id: `GE2024-S05D01-${serial}`,
  person: person(serial),
  ac,
})

describe('the feed of places of duty', () => {
  let databases: TestDatabases
  let deployment: Awaited<ReturnType<typeof startDeployment>>
  beforeAll(async () => {
    databases = await createTestDatabases()
    deployment = await startDeployment(databases.urls.deployment)
  })
  beforeEach(() => databases.pools.deployment.query('TRUNCATE duty, duty_change'))
  afterAll(async () => {
    await deployment.close()
    await databases.drop()
  })

  const ask = (query: string, authorization?: string) =>
    fetch(`${deployment.feedUrl}${query}`, { headers: authorization ? { authorization } : {} })

  async function read(after = '', limit = 100): Promise<Page> {
    const response = await ask(`?limit=${limit}${after && `&after=${after}`}`, `Bearer ${feedSecret}`)
    expect(response.status).toBe(200)
    return (await response.json()) as Page
  }

  /** Every page from the beginning, once all of so many changes may be read. */
  async function readAll(changes: number, limit: number): Promise<Page[]> {
    await until(async () => (await read('', 5_000)).changes.length >= changes)
    const pages = [await read('', limit)]
    while (pages.at(-1)?.hasMore) pages.push(await read(pages.at(-1)?.position, limit))
    return pages
  }

  it.each([
    ['no secret', undefined],
    ['another secret', 'Bearer a secret of the tests 0nly'],
    ['a part of the secret', `Bearer ${feedSecret.slice(0, -1)}`],
    ['more than the secret', `Bearer ${feedSecret}y`],
    ['the secret in another scheme', `Basic ${feedSecret}`],
    ['the bare secret', feedSecret],
  ])('refuses who shows %s, whatever they ask for', async (_name, authorization) => {
    for (const query of ['', '?limit=none']) {
      const response = await ask(query, authorization)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    }
  })

  it('does not exist where no secret is set', async () => {
    const silent = await startDeployment(databases.urls.deployment, { secret: '' })
    const response = await fetch(silent.feedUrl, { headers: { authorization: 'Bearer ' } })
    expect(response.status).toBe(404)
    await silent.close()
  })

  it.each([
    ['limit=0', 'limit'],
    ['limit=5001', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['after=', 'after'],
    ['after=1', 'after'],
    ['after=1.2.3', 'after'],
    [`after=${'9'.repeat(30)}.1`, 'after'],
    [`after=${encodeURIComponent("1.1'--")}`, 'after'],
  ])('refuses %s, saying which is wrong', async (query, named) => {
    const response = await ask(`?${query}`, `Bearer ${feedSecret}`)
    expect(response.status).toBe(400)
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    expect(errors).toEqual([
      { message: expect.stringContaining(`${named}, `), extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })

  it('tells each change once, page by page, and ends where nothing follows', async () => {
    for (let serial = 1; serial <= 7; serial++) await insertDuties(databases.pools.deployment, [duty(serial)])
    const pages = await readAll(7, 3)
    expect(pages.map(({ changes, hasMore }) => [changes.length, hasMore])).toEqual([
      [3, true],
      [3, true],
      [1, false],
    ])
    const told = pages.flatMap(({ changes }) => changes.map(({ personId }) => personId))
    expect(told.sort()).toEqual([1, 2, 3, 4, 5, 6, 7].map(person))
    const last = pages.at(-1)?.position ?? ''
    expect(await read(last)).toEqual({
      changes: [],
      position: last,
      hasMore: false,
      lagSeconds: null,
      waitingSeconds: 0,
    })
  })

  it('tells how things stand, not what happened, and each person in an AC once', async () => {
    const { deployment: pool } = databases.pools
    await insertDuties(pool, [duty(1), duty(2)])
    await pool.query(`DELETE FROM duty WHERE person_id = $1`, [person(1)])
    await pool.query(`UPDATE duty SET status = 'REPLACED'`)
    await pool.query(`UPDATE duty SET assembly_constituency_code = 'S05-AC2'`)
    const pages = await readAll(3, 100)
    const told = pages.flatMap(({ changes }) =>
      changes.map((change) => `${change.personId} ${change.assemblyConstituencyCode} ${change.isOnDuty}`),
    )
    expect(told.sort()).toEqual([
      `${person(1)} S05-AC1 false`,
      `${person(2)} S05-AC1 false`,
      `${person(2)} S05-AC2 true`,
    ])
  })

  it('holds back what comes after an open transaction, and misses nothing of it when it ends', async () => {
    const early = await databases.pools.deployment.connect()
    await early.query('BEGIN')
    await insertDuties(early, [duty(1)])
    // In another AC: who writes in the same one waits for its rollup.
    await insertDuties(databases.pools.deployment, [duty(2, 'S05-AC2')])

    const held = await read()
    expect(held.changes).toEqual([])
    expect(held.hasMore).toBe(false)
    expect(held.waitingSeconds).toBeGreaterThan(0)

    await early.query('COMMIT')
    early.release()
    await until(async () => (await read(held.position)).changes.length === 2)
    // One by one, so that a position between the two is tried as well.
    const pages = await readAll(2, 1)
    expect(pages.map(({ changes }) => changes.map(({ personId }) => personId))).toEqual([
      [person(1)],
      [person(2)],
    ])
  })

  it('misses nothing of a transaction that began first and wrote last', async () => {
    const early = await databases.pools.deployment.connect()
    await early.query('BEGIN')
    await early.query('SELECT pg_current_xact_id()')
    await insertDuties(databases.pools.deployment, [duty(2)])
    expect((await read()).changes).toEqual([])
    await insertDuties(early, [duty(1)])
    await early.query('COMMIT')
    early.release()
    const pages = await readAll(2, 1)
    expect(pages.map(({ changes }) => changes.map(({ personId }) => personId))).toEqual([
      [person(1)],
      [person(2)],
    ])
  })

  it('tells nothing of what was rolled back', async () => {
    const client = await databases.pools.deployment.connect()
    await client.query('BEGIN')
    await insertDuties(client, [duty(1)])
    await client.query('ROLLBACK')
    client.release()
    await insertDuties(databases.pools.deployment, [duty(2)])
    const pages = await readAll(1, 100)
    expect(pages.flatMap(({ changes }) => changes.map(({ personId }) => personId))).toEqual([person(2)])
  })

  it('refuses a position that lies ahead of every transaction of the server', async () => {
    const response = await ask('?after=999999999999.1', `Bearer ${feedSecret}`)
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'POSITION_UNKNOWN' } }] })
  })

  it('takes two statements, however many changes it tells', async () => {
    const statementsFor = async (after: string, changes: number) => {
      await until(async () => (await read(after)).changes.length === changes)
      await resetStatements(databases.urls)
      const { position } = await read(after)
      return { position, statements: (await countStatements(databases.urls)).deployment }
    }
    await insertDuties(databases.pools.deployment, [duty(0)])
    const one = await statementsFor('', 1)
    await insertDuties(
      databases.pools.deployment,
      Array.from({ length: 50 }, (_, index) => duty(index + 1)),
    )
    const fifty = await statementsFor(one.position, 50)
    const none = await statementsFor(fifty.position, 0)
    expect([one.statements, fifty.statements, none.statements]).toEqual([2, 2, 2])
  })
})
