import { DatabaseError } from 'pg'
import pino from 'pino'
import { seed } from '../../prisma/seed/seed'
import { openFeedPlace } from '../../subgraphs/common/feed/feed-place'
import type { FeedReader } from '../../subgraphs/common/feed/feed-reader'
import { applyPage } from '../../subgraphs/personnel/feed/place-of-duty.repository'
import { createPlacesOfDutyReader } from '../../subgraphs/personnel/feed/places-of-duty.reader'
import {
  feedSecret,
  insertDuties,
  readPlaces,
  readTruth,
  startDeployment,
  until,
  untilEqual,
} from '../helpers/feed'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

const person = (serial: number, register = 'S05D01') => `${register}-${String(serial).padStart(7, '0')}`
const duty = (serial: number, ac = 'S05-AC1', register = 'S05D01') => ({
  id: `GE2024-S05D01-${serial}`,
  person: person(serial, register),
  ac,
})

describe('personnel, reading where people have duties', () => {
  let databases: TestDatabases
  let deployment: Awaited<ReturnType<typeof startDeployment>>
  const readers: FeedReader[] = []
  let lines: string[]

  beforeAll(async () => {
    databases = await createTestDatabases()
    deployment = await startDeployment(databases.urls.deployment)
  })
  beforeEach(async () => {
    lines = []
    await databases.pools.personnel.query('TRUNCATE feed_position, place_of_duty')
    await databases.pools.deployment.query('TRUNCATE duty, duty_change')
  })
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.close()))
  })
  afterAll(async () => {
    await deployment.close()
    await databases.drop()
  })

  function startReader({ url = deployment.feedUrl, secret = feedSecret } = {}): FeedReader {
    const reader = createPlacesOfDutyReader(databases.pools.personnel, { url, secret, pollMs: 10 })
    readers.push(reader)
    reader.start(pino({ level: 'info' }, { write: (line: string) => lines.push(line) }))
    return reader
  }

  it('learns of every duty that begins, moves or ends', async () => {
    const { deployment: pool, personnel } = databases.pools
    startReader()
    await insertDuties(pool, [duty(1), duty(2, 'S05-AC2', 'S11D02'), duty(3)])
    await untilEqual(databases)
    expect(await readPlaces(personnel)).toEqual([
      `S05-AC1 S05D01 ${person(1)}`,
      `S05-AC1 S05D01 ${person(3)}`,
      `S05-AC2 S11D02 ${person(2, 'S11D02')}`,
    ])
    await pool.query(`UPDATE duty SET person_id = $1 WHERE person_id = $2`, [person(4), person(1)])
    await untilEqual(databases)
    await pool.query(`UPDATE duty SET assembly_constituency_code = 'S05-AC9' WHERE person_id = $1`, [
      person(3),
    ])
    await untilEqual(databases)
    await pool.query(`DELETE FROM duty WHERE person_id LIKE 'S11%'`)
    await untilEqual(databases)
    expect(await readPlaces(personnel)).toEqual([
      `S05-AC1 S05D01 ${person(4)}`,
      `S05-AC9 S05D01 ${person(3)}`,
    ])
  })

  it('keeps a place while any duty there is left, a replaced or exempted one too', async () => {
    const { deployment: pool, personnel } = databases.pools
    startReader()
    await insertDuties(pool, [duty(1), { ...duty(1), id: 'another' }, duty(2)])
    await pool.query(`UPDATE duty SET status = 'REPLACED'`)
    await pool.query(`DELETE FROM duty WHERE id = 'another'`)
    await insertDuties(pool, [duty(3)])
    await untilEqual(databases)
    expect(await readPlaces(personnel)).toContain(`S05-AC1 S05D01 ${person(1)}`)
  })

  it('tells how the reading stands', async () => {
    const reader = startReader()
    expect(reader.state()).toEqual({
      position: null,
      secondsSinceRead: null,
      lagSeconds: null,
      waitingSeconds: 0,
    })
    await insertDuties(databases.pools.deployment, [duty(1)])
    await until(() => reader.state().lagSeconds !== null)
    expect(reader.state()).toEqual({
      position: expect.stringMatching(/^\d+\.\d+$/),
      secondsSinceRead: expect.any(Number),
      lagSeconds: expect.any(Number),
      waitingSeconds: expect.any(Number),
    })
  })

  it('takes a page over whole when writing it failed before', async () => {
    const { personnel } = databases.pools
    await personnel.query(`CREATE SEQUENCE attempts`)
    await personnel.query(`CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF nextval('attempts') = 1 THEN RAISE EXCEPTION 'the disk is full'; END IF; RETURN NULL; END $$`)
    // After the rows and the position were written, so that both must be undone.
    await personnel.query(
      `CREATE TRIGGER failing AFTER INSERT ON place_of_duty FOR EACH STATEMENT EXECUTE FUNCTION fail_once()`,
    )
    await insertDuties(databases.pools.deployment, [duty(1), duty(2)])
    startReader()
    await untilEqual(databases)
    const { rows } = await personnel.query<{ last: number }>(`SELECT last_value::int AS last FROM attempts`)
    expect(rows[0]?.last).toBeGreaterThan(1)
    await personnel.query('DROP FUNCTION fail_once CASCADE; DROP SEQUENCE attempts')
  })

  it('leaves neither rows nor position of a page that failed', async () => {
    const { personnel } = databases.pools
    const place = await openFeedPlace(personnel)
    const changes = [
      { personId: 'not\0text', assemblyConstituencyCode: 'S05-AC1', isOnDuty: false, isServing: false },
    ]
    const page = { changes, position: '1.1', hasMore: false, lagSeconds: 0, waitingSeconds: 0 }
    await expect(applyPage(personnel, place, page)).rejects.toThrow()
    expect(await openFeedPlace(personnel)).toEqual(place)
  })

  it('goes on where it was when it is started again', async () => {
    const { deployment: pool } = databases.pools
    const first = startReader()
    await insertDuties(pool, [duty(1), duty(2)])
    await untilEqual(databases)
    await first.close()
    await pool.query(`DELETE FROM duty WHERE person_id = $1`, [person(1)])
    await insertDuties(pool, [duty(3)])
    startReader()
    await untilEqual(databases)
  })

  it('lets go of a page when another process has moved on from its place', async () => {
    const { personnel } = databases.pools
    const place = await openFeedPlace(personnel)
    const change = {
      personId: person(1),
      assemblyConstituencyCode: 'S05-AC1',
      isOnDuty: true,
      isServing: true,
    }
    const page = { changes: [change], position: '10.1', hasMore: false, lagSeconds: 0, waitingSeconds: 0 }
    expect(await applyPage(personnel, place, page)).toBe(true)
    const late = { ...page, changes: [{ ...change, isOnDuty: false, isServing: false }], position: '10.2' }
    expect(await applyPage(personnel, place, late)).toBe(false)
    expect(await readPlaces(personnel)).toEqual([`S05-AC1 S05D01 ${person(1)}`])
  })

  it('lets go of a page when the data was made anew under it', async () => {
    const { personnel } = databases.pools
    const place = await openFeedPlace(personnel)
    const change = {
      personId: person(1),
      assemblyConstituencyCode: 'S05-AC1',
      isOnDuty: true,
      isServing: true,
    }
    const page = { changes: [change], position: '10.1', hasMore: false, lagSeconds: 0, waitingSeconds: 0 }
    await personnel.query('TRUNCATE feed_position, place_of_duty')
    expect(await applyPage(personnel, place, page)).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await openFeedPlace(personnel)
    expect(await applyPage(personnel, place, page)).toBe(false)
    expect(await readPlaces(personnel)).toEqual([])
  })

  it('comes to the same as deployment after random writes over several connections, read by two processes', async () => {
    startReader()
    startReader()
    await Promise.all([1, 2, 3, 4].map((writer) => writeAtRandom(writer, 120)))
    await untilEqual(databases)
    expect((await readTruth(databases.pools.deployment)).length).toBeGreaterThan(50)
    expect(lines.filter((line) => line.includes('"level":40'))).toEqual([])
  })

  /** Inserts, moves and deletes in transactions of one to three statements, some of them rolled back. */
  async function writeAtRandom(writer: number, transactions: number): Promise<void> {
    const client = await databases.pools.deployment.connect()
    const below = (limit: number) => Math.floor(Math.random() * limit)
    const ac = () => `S05-AC${1 + below(5)}`
    let serial = writer * 1_000_000
    const statements = [
      () =>
        insertDuties(
          client,
          [1, 2, 3].map(() => ({ ...duty(below(80), ac()), id: `D${serial++}` })),
        ),
      () => insertDuties(client, [{ ...duty(below(80), ac()), id: `D${serial++}` }]),
      () => client.query(`UPDATE duty SET person_id = $1 WHERE id = $2`, [person(below(80)), anyOwn()]),
      () => client.query(`UPDATE duty SET assembly_constituency_code = $1 WHERE id = $2`, [ac(), anyOwn()]),
      () => client.query(`UPDATE duty SET status = 'REPLACED' WHERE id = $1`, [anyOwn()]),
      () => client.query(`DELETE FROM duty WHERE id = ANY($1)`, [[anyOwn(), anyOwn()]]),
    ]
    const anyOwn = () => `D${writer * 1_000_000 + below(serial - writer * 1_000_000 + 1)}`
    for (let transaction = 0; transaction < transactions; transaction++) {
      await client.query('BEGIN')
      try {
        for (let statement = below(3); statement >= 0; statement--) await statements[below(6)]?.()
        await client.query(below(5) === 0 ? 'ROLLBACK' : 'COMMIT')
      } catch (error) {
        // Two that take the rollups of ACs in different orders: PostgreSQL gives one of them up.
        if (!(error instanceof DatabaseError) || error.code !== '40P01') throw error
        await client.query('ROLLBACK')
      }
    }
    client.release()
  }

  it('waits while deployment is down, says so once, and goes on when it is back', async () => {
    const { deployment: pool } = databases.pools
    const down = await startDeployment(databases.urls.deployment)
    const port = Number(new URL(down.url).port)
    const reader = startReader({ url: down.feedUrl })
    await until(() => reader.state().secondsSinceRead !== null)
    await down.close()
    await insertDuties(pool, [duty(1)])
    await until(() => lines.length > 0)
    const before = reader.state().secondsSinceRead ?? 0
    await until(() => (reader.state().secondsSinceRead ?? 0) > before + 0.3)
    expect(lines.length).toBe(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 40,
      msg: expect.stringContaining('places of duty are not kept up to date'),
    })
    const back = await startDeployment(databases.urls.deployment, { port })
    await untilEqual(databases)
    expect(lines.slice(1).map((line) => JSON.parse(line).level)).toEqual([30])
    await back.close()
  })

  it('takes nothing over with a wrong secret, and says why', async () => {
    const reader = startReader({ secret: 'another secret than that' })
    await until(() => lines.length > 0)
    expect(JSON.parse(lines[0] ?? '').msg).toContain('401')
    expect(lines.join()).not.toContain('another secret than that')
    expect(reader.state().secondsSinceRead).toBeNull()
  })

  it('is rebuilt as the decision tells, where duties changed unnoticed', async () => {
    const { deployment: pool, personnel } = databases.pools
    startReader()
    await insertDuties(pool, [duty(1), duty(2)])
    await untilEqual(databases)
    await pool.query('TRUNCATE duty')
    await insertDuties(pool, [duty(3)])
    await until(async () => (await readPlaces(personnel)).length === 3)
    await personnel.query('TRUNCATE feed_position, place_of_duty')
    await pool.query(`BEGIN; TRUNCATE duty_change; INSERT INTO duty_change (assembly_constituency_code, person_id)
      SELECT DISTINCT assembly_constituency_code, person_id FROM duty; COMMIT`)
    await untilEqual(databases)
    expect(await readPlaces(personnel)).toEqual([`S05-AC1 S05D01 ${person(3)}`])
  })

  it('agrees with deployment after the data is made anew, while it reads and others write', async () => {
    const { deployment: pool } = databases.pools
    const fill = (number: number) => seed({ urls: databases.urls, scale: 0, seed: number, states: ['S05'] })
    startReader()
    await fill(1)
    await untilEqual(databases)
    await insertDuties(pool, [duty(9_000_001), duty(9_000_002)])
    await Promise.all([fill(2), insertDuties(pool, [duty(9_000_003)])])
    await insertDuties(pool, [duty(9_000_004, 'S05-AC7')])
    await untilEqual(databases)
    const places = await readPlaces(databases.pools.personnel)
    expect(places.length).toBeGreaterThan(200)
    expect(places).toContain(`S05-AC7 S05D01 ${person(9_000_004)}`)
    expect(places).not.toContain(`S05-AC1 S05D01 ${person(9_000_001)}`)
  }, 90_000)
})
