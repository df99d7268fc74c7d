import { openFeedPlace } from '../../subgraphs/common/feed/feed-place'
import { startSubgraph } from '../../subgraphs/common/subgraph-server'
import { applyPage } from '../../subgraphs/personnel/feed/place-of-duty.repository'
import { createPersonnelSubgraph } from '../../subgraphs/personnel/subgraph'
import { feedSecret, startDeployment } from '../helpers/feed'
import { createTestVerifier } from '../helpers/identity'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

const ask = async (url: string, people: unknown, secret = feedSecret) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ people }),
  })
  return { status: response.status, body: (await response.json()) as { people: object[] } }
}

describe('the facts that parts ask each other for', () => {
  let databases: TestDatabases
  const urls = { people: '', duties: '' }
  const closing: (() => Promise<void>)[] = []
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
    const { personnel, deployment } = databases.urls
    const server = {
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent' as const,
      verifyToken: await createTestVerifier(),
    }
    const people = await startSubgraph(
      createPersonnelSubgraph({ databaseUrl: personnel, maxConnections: 2, feedSecret }),
      server,
    )
    const duties = await startDeployment(deployment)
    closing.push(people.close, duties.close)
    urls.people = new URL('/facts/people', people.url).href
    urls.duties = new URL('/facts/duty-days', duties.url).href
  }, 180_000)
  afterAll(async () => {
    await Promise.all(closing.map((close) => close()))
    await databases.drop()
  })

  it('are what the register says of people, and to whom it lends them', async () => {
    const { rows } = await databases.pools.personnel.query(
      `SELECT p.*, p.retires_on::text AS retires FROM person p WHERE district_code = 'S05D01' AND retires_on IS NOT NULL
        ORDER BY id LIMIT 2`,
    )
    const [one, other] = rows
    await databases.pools.personnel.query(
      `INSERT INTO loan (district_code, person_id, to_district, since) VALUES ('S05D01', $1, 'S05D02', '2020-01-01')`,
      [one.id],
    )
    const { status, body } = await ask(urls.people, [one.id, other.id, 'S05D01-9999999'])
    expect(status).toBe(200)
    expect(body.people).toHaveLength(2)
    expect(body.people[0]).toMatchObject({
      ...{
        personId: one.id,
        name: one.name,
        gender: one.gender,
        payLevel: one.pay_level,
        retiresOn: one.retires,
      },
      ...{
        workConstituency: one.work_constituency,
        isDepartmentExempt: false,
        lentTo: 'S05D02',
      },
    })
    expect(body.people[1]).toMatchObject({
      personId: other.id,
      name: other.name,
      lentTo: null,
    })
  })

  it('are the last day of duty of who serves', async () => {
    const { rows } = await databases.pools.deployment.query(
      `SELECT (SELECT person_id FROM duty WHERE status = 'REPORTED' AND assembly_constituency_code = 'S05-AC10' LIMIT 1) AS one,
              (SELECT d.person_id FROM duty d WHERE d.status = 'EXEMPTED' AND NOT EXISTS (
                 SELECT 1 FROM duty o WHERE o.person_id = d.person_id AND o.status <> 'EXEMPTED') LIMIT 1) AS other`,
    )
    const { body } = await ask(urls.duties, [rows[0].one, rows[0].other].filter(Boolean))
    expect(body.people).toEqual([{ personId: rows[0].one, lastDay: '2024-05-07' }])
  })

  it('reach the register by the feed of places of duty: whoever serves is drafted, and no history is written', async () => {
    const pool = databases.pools.personnel
    const { rows } = await pool.query(
      `SELECT id FROM person WHERE district_code = 'S05D01' AND NOT is_drafted AND NOT is_booth_level_officer ORDER BY id DESC LIMIT 1`,
    )
    const [{ id: personId }] = rows
    const place = { personId, assemblyConstituencyCode: 'S05-AC11', isOnDuty: true }
    const isDraftedAfter = async (isServing: boolean, position: string) => {
      await applyPage(pool, await openFeedPlace(pool), { changes: [{ ...place, isServing }], position })
      return (await pool.query('SELECT is_drafted, version FROM person WHERE id = $1', [personId])).rows
    }
    expect(await isDraftedAfter(true, '1.1')).toEqual([{ is_drafted: true, version: 1 }])
    expect(await isDraftedAfter(false, '1.2')).toEqual([{ is_drafted: false, version: 1 }])
    expect((await pool.query('SELECT 1 FROM change WHERE entity_id = $1', [personId])).rows).toEqual([])
  })

  it('are told to nobody without the secret', async () => {
    expect((await ask(urls.people, [], 'another secret altogether')).status).toBe(401)
    expect((await ask(urls.people, 'all')).status).toBe(400)
  })
})
