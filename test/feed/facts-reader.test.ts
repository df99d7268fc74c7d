import pino from 'pino'
import type { FeedReader } from '../../subgraphs/common/feed/feed-reader'
import {
  createCoursesDoneReader,
  createPeopleFactsReader,
} from '../../subgraphs/deployment/feed/facts.reader'
import {
  enrol,
  insertPerson,
  insertSession,
  readFacts,
  readTrueFacts,
  startFactSources,
  untilFactsAreTrue,
} from '../helpers/facts'
import { feedSecret, insertDuties, until } from '../helpers/feed'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'
import { countStatements, resetStatements } from '../helpers/statements'

const person = (serial: number) => `S05D01-${String(serial).padStart(7, '0')}`
const duty = (serial: number, ac = 'S05-AC1') => ({ id: `D${serial}`, person: person(serial), ac })

describe('deployment, reading what others know of the people on duty', () => {
  let databases: TestDatabases
  let sources: Awaited<ReturnType<typeof startFactSources>>
  const readers: FeedReader[] = []
  let lines: string[]

  beforeAll(async () => {
    databases = await createTestDatabases()
    sources = await startFactSources(databases)
    const { training } = databases.pools
    await training.query(`INSERT INTO course (code, title, audience, round) VALUES ('ROUND_1', 'One', 'POLLING_STAFF', 1),
      ('ROUND_2', 'Two', 'POLLING_STAFF', 2), ('SPECIAL', 'Special', 'POLLING_STAFF', NULL)`)
  })
  beforeEach(async () => {
    lines = []
    const { deployment, personnel, training } = databases.pools
    await deployment.query('TRUNCATE duty, duty_change, feed_position, feed_reader, training_course')
    await personnel.query('TRUNCATE person, person_change, feed_reader')
    await training.query('TRUNCATE enrolment, session, enrolment_change, feed_reader')
  })
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.close()))
  })
  afterAll(async () => {
    await sources.close()
    await databases.drop()
  })

  function startReaders(): FeedReader[] {
    const { deployment } = databases.pools
    const config = (url: string) => ({ url, secret: feedSecret, pollMs: 10 })
    const started = [
      createPeopleFactsReader(deployment, config(sources.urls.people)),
      createCoursesDoneReader(deployment, config(sources.urls.courses)),
    ]
    readers.push(...started)
    for (const reader of started)
      reader.start(pino({ level: 'info' }, { write: (line: string) => lines.push(line) }))
    return started
  }

  it('asks for the people of new duties, who have not changed', async () => {
    const { deployment, personnel, training } = databases.pools
    await insertPerson(personnel, { id: person(1), name: 'Asha Naik', gender: 'FEMALE', level: 7 })
    await insertSession(training, { code: 'T1', course: 'ROUND_1', ac: 'S05-AC1' })
    await enrol(training, { session: 'T1', person: person(1), status: 'ATTENDED' })
    await personnel.query('TRUNCATE person_change')
    await training.query('TRUNCATE enrolment_change')
    startReaders()
    await insertDuties(deployment, [duty(1), duty(2)])
    await untilFactsAreTrue(databases)
    await until(async () => (await readFacts(databases))[0] === 'D1|Asha Naik|FEMALE|7|ROUND_1')
    expect(await readFacts(databases)).toEqual(['D1|Asha Naik|FEMALE|7|ROUND_1', 'D2||-|-1'])
  })

  it('follows every change of a person, their leaving and their coming back', async () => {
    const { deployment, personnel } = databases.pools
    startReaders()
    await insertDuties(deployment, [duty(1)])
    const told = async (facts: string) => until(async () => (await readFacts(databases))[0] === facts)
    await insertPerson(personnel, { id: person(1), name: 'Asha Naik' })
    await told('D1|Asha Naik|FEMALE|6')
    await personnel.query(`UPDATE person SET name = 'Asha Gaonkar'`)
    await told('D1|Asha Gaonkar|FEMALE|6')
    await personnel.query(`UPDATE person SET pay_level = NULL, gender = 'OTHER'`)
    await told('D1|Asha Gaonkar|OTHER|-1')
    await personnel.query('DELETE FROM person')
    await told('D1||-|-1')
    await insertPerson(personnel, { id: person(1), name: 'Asha Naik' })
    await told('D1|Asha Naik|FEMALE|6')
  })

  it('notes nothing of changes that nobody here is told of', async () => {
    const { personnel, training } = databases.pools
    await insertPerson(personnel, { id: person(1), name: 'Asha Naik' })
    await insertSession(training, { code: 'T1', course: 'ROUND_1', ac: 'S05-AC1' })
    await enrol(training, { session: 'T1', person: person(1), status: 'ABSENT' })
    await personnel.query('TRUNCATE person_change')
    await personnel.query(`UPDATE person SET phone = '9876543210', designation = 'Teacher', name = name`)
    await training.query(`UPDATE enrolment SET status = 'FAILED', score = 12`)
    await training.query(`UPDATE session SET venue = 'Another hall'`)
    const count = (table: string) => `SELECT count(*)::int AS rows FROM ${table}`
    expect((await personnel.query(count('person_change'))).rows).toEqual([{ rows: 0 }])
    expect((await training.query(count('enrolment_change'))).rows).toEqual([{ rows: 0 }])
  })

  it("knows the courses done among the staff of the duty's AC, and no others", async () => {
    const { deployment, personnel, training } = databases.pools
    startReaders()
    await insertPerson(personnel, { id: person(1), name: 'Asha' })
    await insertDuties(deployment, [duty(1)])
    const told = async (facts: string) => {
      await untilFactsAreTrue(databases)
      await until(async () => (await readFacts(databases))[0] === facts)
    }
    await insertSession(training, { code: 'T1', course: 'ROUND_1', ac: 'S05-AC1' })
    await insertSession(training, { code: 'T2', course: 'ROUND_2', ac: 'S05-AC2' })
    for (const session of ['T1', 'T2'])
      await enrol(training, { session, person: person(1), status: 'PASSED' })
    await told('D1|Asha|FEMALE|6|ROUND_1')
    await deployment.query(`UPDATE duty SET assembly_constituency_code = 'S05-AC2'`)
    await told('D1|Asha|FEMALE|6|ROUND_2')
    await training.query(`UPDATE session SET course_code = 'SPECIAL' WHERE code = 'T2'`)
    await told('D1|Asha|FEMALE|6|SPECIAL')
    await training.query(`UPDATE session SET assembly_constituency_code = 'S05-AC2' WHERE code = 'T1'`)
    await told('D1|Asha|FEMALE|6|ROUND_1,SPECIAL')
    await training.query(`UPDATE enrolment SET status = 'FAILED' WHERE session_code = 'T1'`)
    await told('D1|Asha|FEMALE|6|SPECIAL')
    await training.query(`DELETE FROM session`)
    await told('D1|Asha|FEMALE|6')
  })

  it('tells apart as many courses as a duty has bits for, and says what to do about one more', async () => {
    const { deployment, training } = databases.pools
    await deployment.query(
      `INSERT INTO training_course (number, code) SELECT n, 'OLD_' || n FROM generate_series(1, 61) AS n`,
    )
    startReaders()
    await insertDuties(deployment, [duty(1), duty(2)])
    await insertSession(training, { code: 'T1', course: 'ROUND_2', ac: 'S05-AC1' })
    await enrol(training, { session: 'T1', person: person(1), status: 'ATTENDED' })
    await untilFactsAreTrue(databases)
    expect(await readFacts(databases)).toEqual(['D1||-|-1|ROUND_2', 'D2||-|-1'])
    await insertSession(training, { code: 'T2', course: 'ROUND_1', ac: 'S05-AC1' })
    await enrol(training, { session: 'T2', person: person(2), status: 'ATTENDED' })
    await until(() => lines.some((line) => line.includes('more than the 62 courses that duties can keep')))
    expect(await readFacts(databases)).toEqual(['D1||-|-1|ROUND_2', 'D2||-|-1'])
    // As ADR 10 tells.
    await deployment.query(
      `TRUNCATE training_course; UPDATE duty SET courses_done = 0 WHERE courses_done <> 0;
       INSERT INTO duty_change (assembly_constituency_code, person_id)
       SELECT DISTINCT assembly_constituency_code, person_id FROM duty`,
    )
    await untilFactsAreTrue(databases)
    expect(await readFacts(databases)).toEqual(['D1||-|-1|ROUND_2', 'D2||-|-1|ROUND_1'])
  })

  it('takes a page over whole when writing it failed before', async () => {
    const { deployment, personnel } = databases.pools
    await deployment.query('CREATE SEQUENCE attempts')
    await deployment.query(`CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF nextval('attempts') <= 2 THEN RAISE EXCEPTION 'the disk is full'; END IF; RETURN NULL; END $$`)
    await deployment.query(
      'CREATE TRIGGER failing AFTER UPDATE ON duty FOR EACH STATEMENT EXECUTE FUNCTION fail_once()',
    )
    await insertPerson(personnel, { id: person(1), name: 'Asha' })
    await insertDuties(deployment, [duty(1)])
    startReaders()
    await untilFactsAreTrue(databases)
    const { rows } = await deployment.query<{ last: number }>('SELECT last_value::int AS last FROM attempts')
    expect(rows[0]?.last).toBeGreaterThan(2)
    await deployment.query('DROP FUNCTION fail_once CASCADE; DROP SEQUENCE attempts')
  })

  it('never ends with an older fact over a newer one, read by two processes while all three databases change and both sides go down', async () => {
    startReaders()
    startReaders()
    const writing = Promise.all([1, 2, 3].map((writer) => writeAtRandom(writer, 150)))
    const breaking = breakAtRandom(12)
    await writing
    await breaking
    const { deployment, personnel, training } = databases.pools
    await insertPerson(personnel, { id: person(1), name: 'Asha' })
    await insertDuties(deployment, [{ ...duty(1), id: 'Last' }])
    await insertSession(training, { code: 'Last', course: 'ROUND_1', ac: 'S05-AC1' })
    await enrol(training, { session: 'Last', person: person(1), status: 'PASSED' })
    await untilFactsAreTrue(databases)
    const facts = await readFacts(databases)
    expect(facts.some((fact) => fact.includes('ROUND'))).toBe(true)
    expect(facts).toEqual(await readTrueFacts(databases))
  }, 120_000)

  const ignore = () => undefined
  const below = (limit: number) => Math.floor(Math.random() * limit)
  const anyOf = <T>(list: readonly T[]): T => list[below(list.length)] as T

  /** Changes of people, duties, sessions and enrolments, in transactions of which some are rolled back. */
  async function writeAtRandom(writer: number, transactions: number): Promise<void> {
    let serial = writer * 1_000_000
    const ac = () => `S05-AC${1 + below(4)}`
    const { deployment, personnel, training } = databases.pools
    const works: [
      typeof deployment,
      ((database: { query: (sql: string, values: unknown[]) => Promise<unknown> }) => Promise<unknown>)[],
    ][] = [
      [
        personnel,
        [
          (db) =>
            insertPerson(db, {
              id: person(below(60)),
              name: `Name ${below(1_000)}`,
              level: anyOf([null, 4, 9]),
            }),
          (db) =>
            db.query('UPDATE person SET name = $2 WHERE id = $1', [
              person(below(60)),
              `Other ${below(1_000)}`,
            ]),
          (db) => db.query('DELETE FROM person WHERE id = $1', [person(below(60))]),
        ],
      ],
      [
        deployment,
        [
          (db) =>
            insertDuties(
              db,
              [1, 2, 3].map(() => ({ ...duty(below(60), ac()), id: `D${serial++}` })),
            ),
          (db) =>
            db.query('UPDATE duty SET person_id = $2 WHERE id = $1', [
              `D${serial - below(9)}`,
              person(below(60)),
            ]),
          (db) =>
            db.query('UPDATE duty SET assembly_constituency_code = $2 WHERE id = $1', [
              `D${serial - below(9)}`,
              ac(),
            ]),
          (db) => db.query('DELETE FROM duty WHERE id = $1', [`D${serial - below(30)}`]),
        ],
      ],
      [
        training,
        [
          (db) =>
            insertSession(db, {
              code: `T${serial++}`,
              course: anyOf(['ROUND_1', 'ROUND_2', 'SPECIAL']),
              ac: ac(),
            }),
          (db) =>
            enrol(db, {
              session: `T${serial - below(20)}`,
              person: person(below(60)),
              status: anyOf(['PASSED', 'ATTENDED', 'ABSENT']),
            }),
          (db) =>
            db.query('UPDATE session SET course_code = $2 WHERE code = $1', [
              `T${serial - below(20)}`,
              anyOf(['ROUND_1', 'ROUND_2']),
            ]),
          (db) => db.query('DELETE FROM enrolment WHERE person_id = $1', [person(below(60))]),
        ],
      ],
    ]
    for (let transaction = 0; transaction < transactions; transaction++) {
      const [pool, statements] = anyOf(works)
      const client = await pool.connect()
      client.on('error', ignore)
      // A reader's page may stand in the way, or a connection be cut: then nothing was written.
      try {
        await client.query('BEGIN')
        for (let statement = below(3); statement >= 0; statement--) await anyOf(statements)(client)
        await client.query(below(6) === 0 ? 'ROLLBACK' : 'COMMIT')
        client.off('error', ignore).release()
      } catch {
        client.release(true)
      }
    }
  }

  /** Cuts the connections of the readers between page and commit, and takes the sources down for a while. */
  async function breakAtRandom(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await new Promise((resolve) => setTimeout(resolve, 50 + below(100)))
      if (time % 3 === 2) {
        await sources.close()
        sources = await startFactSources(databases, sources.ports)
        continue
      }
      await databases.pools.personnel.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = $1 AND state LIKE 'idle in transaction%' AND query LIKE 'UPDATE%'`,
        [new URL(databases.urls.deployment).pathname.slice(1)],
      )
      await Promise.all(readers.splice(0, 2).map((reader) => reader.close()))
      startReaders()
    }
  }

  it('tells how far behind it is', async () => {
    const { deployment, personnel } = databases.pools
    const [reader] = startReaders()
    await insertPerson(personnel, { id: person(1), name: 'Asha' })
    await insertDuties(deployment, [duty(1)])
    await until(() => (reader?.state().lagSeconds ?? null) !== null)
    expect(reader?.state()).toEqual({
      ...{ position: expect.any(String), secondsSinceRead: expect.any(Number) },
      ...{ lagSeconds: expect.any(Number), waitingSeconds: expect.any(Number) },
    })
  })

  it('takes as many statements for fifty people as for one', async () => {
    const { deployment, personnel } = databases.pools
    const ask = (people: string[]) =>
      fetch(`${sources.urls.people}/of`, {
        method: 'POST',
        body: JSON.stringify({ people }),
        headers: { authorization: `Bearer ${feedSecret}`, 'content-type': 'application/json' },
      })
    await insertPerson(personnel, { id: person(1), name: 'Asha' })
    await insertDuties(deployment, [duty(1)])
    await resetStatements(databases.urls)
    const one = await (await ask([person(1)])).json()
    expect(one).toEqual({ changes: [{ personId: person(1), name: 'Asha', gender: 'FEMALE', payLevel: 6 }] })
    expect((await countStatements(databases.urls)).personnel).toBe(1)
    await resetStatements(databases.urls)
    await ask(Array.from({ length: 50 }, (_, index) => person(index)))
    expect((await countStatements(databases.urls)).personnel).toBe(1)
    expect((await ask(Array.from({ length: 1_001 }, () => person(1)))).status).toBe(400)
  })

  it('refuses to tell of people to who does not know the secret', async () => {
    for (const url of Object.values(sources.urls)) {
      expect((await fetch(url)).status).toBe(401)
      expect((await fetch(`${url}/of`, { method: 'POST', body: '{}' })).status).toBe(401)
    }
  })

  it('deletes from an outbox what its readers have passed, and refuses a reader who would miss it', async () => {
    const { personnel } = databases.pools
    const read = async (after: string) => {
      const query = `?reader=people-facts${after && `&after=${after}`}`
      const ask = () =>
        fetch(`${sources.urls.people}${query}`, { headers: { authorization: `Bearer ${feedSecret}` } })
      return ask().catch(ask) // a kept-alive connection may be to the one that was stopped
    }
    await insertPerson(personnel, { id: person(1), name: 'Asha' })
    let position = ''
    await until(async () => {
      const page = (await (await read('')).json()) as { changes: unknown[]; position: string }
      position = page.position
      return page.changes.length === 1
    })
    await sources.close()
    sources = await startFactSources(databases, sources.ports) // which has noted nobody yet
    expect((await read(position)).status).toBe(200)
    expect((await personnel.query('SELECT 1 FROM person_change')).rows).toEqual([])
    await sources.close()
    sources = await startFactSources(databases, sources.ports)
    const late = await read('')
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ errors: [{ extensions: { code: 'POSITION_UNKNOWN' } }] })
  })
})
