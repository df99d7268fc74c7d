import { connect } from 'node:net'
import { createPool, type SqlPool } from '../../subgraphs/common/database'
import { createRequestDatabase } from '../../subgraphs/common/request-database'
import type { Service } from '../../subgraphs/common/service'
import { type Subgraph, startSubgraph } from '../../subgraphs/common/subgraph-server'
import { createPersonnelSubgraph } from '../../subgraphs/personnel/subgraph'
import { createTrainingSubgraph } from '../../subgraphs/training/subgraph'
import { commission, createTestVerifier, createToken } from '../helpers/identity'
import { postQuery } from '../helpers/post-query'
import { useTestGraph } from '../helpers/use-graph'
import { collectLog } from '../observe/log-lines'
import { waitUntil } from '../observe/wait-until'

const listening = { host: '127.0.0.1', port: 0 }
const askForPerson = '{ person(id: "S05D01-0000001") { name } }'

describe('a request that its caller gives up', () => {
  const used = useTestGraph({ seeded: false })
  const log = collectLog()
  const unlocks: (() => Promise<void>)[] = []
  let connections: SqlPool
  let subgraph: Service
  let token: string

  beforeAll(async () => {
    token = await createToken(commission)
    const databaseUrl = used.databases.urls.personnel
    const personnel = createPersonnelSubgraph({ databaseUrl, maxConnections: 2 })
    connections = personnel.pool
    subgraph = await startSubgraph(personnel, {
      ...{ ...listening, logLevel: 'info', logTo: log.logTo },
      verifyToken: await createTestVerifier(),
    })
    // What it does at its start is done: one connection is there.
    await waitUntil(() => personnel.pool.idleCount === 1)
  })
  afterAll(() => subgraph.close())
  beforeEach(() => log.clear())
  afterEach(() => Promise.all(unlocks.splice(0).map((unlock) => unlock())))

  /** Holds the table for itself, so that whoever reads it waits. */
  async function lockTable(table: string): Promise<() => Promise<void>> {
    const client = await used.databases.pools.personnel.connect()
    await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
    let release: Promise<void> | undefined
    const unlock = () => {
      release ??= client.query('ROLLBACK').then(() => client.release())
      return release
    }
    unlocks.push(unlock)
    return unlock
  }

  /** The server processes that wait for a lock in the personnel database. */
  async function waiting(): Promise<number[]> {
    const { rows } = await used.databases.pools.personnel.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND state = 'active' AND wait_event_type = 'Lock'`,
    )
    return rows.map(({ pid }) => pid)
  }

  const untilWaiting = (count: number) => waitUntil(async () => (await waiting()).length === count)

  function ask(url: string, query: string) {
    const controller = new AbortController()
    const answer = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
      signal: controller.signal,
    }).then((response) => response.json())
    return { answer, giveUp: () => controller.abort() }
  }

  it('ends its statement in PostgreSQL, and leaves the connection to the next', async () => {
    const unlock = await lockTable('person')
    const { answer, giveUp } = ask(subgraph.url, askForPerson)
    const given = expect(answer).rejects.toThrow('aborted')
    await untilWaiting(1)
    const [pid] = await waiting()
    giveUp()
    await given
    await untilWaiting(0)
    await waitUntil(() => connections.idleCount === 1)
    // The same request again, by the same connection.
    const again = ask(subgraph.url, askForPerson)
    await untilWaiting(1)
    expect(await waiting()).toEqual([pid])
    await unlock()
    expect(await again.answer).toEqual({ data: { person: null } })
  })

  it('is told apart in the log from one that failed', async () => {
    const unlock = await lockTable('person')
    const { answer, giveUp } = ask(subgraph.url, askForPerson)
    answer.catch(() => undefined)
    await untilWaiting(1)
    giveUp()
    await untilWaiting(0)
    await unlock()
    // A second request's line comes after all that the first one has to say.
    await ask(subgraph.url, askForPerson).answer
    await waitUntil(() => log.lines().length >= 2)
    expect(log.lines()).toMatchObject([
      { level: 30, msg: 'request', status: 499, outcome: 'cancelled' },
      { level: 30, msg: 'request', status: 200, outcome: 'ok' },
    ])
  })

  it('leaves the statements of others alone', async () => {
    const unlock = await lockTable('person')
    const stays = ask(subgraph.url, askForPerson)
    await untilWaiting(1)
    const others = await waiting()
    const leaves = ask(subgraph.url, askForPerson)
    leaves.answer.catch(() => undefined)
    await untilWaiting(2)
    leaves.giveUp()
    await untilWaiting(1)
    expect(await waiting()).toEqual(others)
    await unlock()
    expect(await stays.answer).toEqual({ data: { person: null } })
  })

  it('does not start what still waits for a connection', async () => {
    const unlock = await lockTable('person')
    const pool = createPool(used.databases.urls.personnel, { maxConnections: 1 })
    const asker = new AbortController()
    const first = createRequestDatabase(pool, { signal: new AbortController().signal }).query(
      'SELECT count(*) FROM person',
    )
    await untilWaiting(1)
    const second = createRequestDatabase(pool, asker).query('CREATE TABLE was_started ()')
    const refused = expect(second).rejects.toMatchObject({ extensions: { code: 'REQUEST_CANCELLED' } })
    asker.abort()
    await unlock()
    await first
    await refused
    const { rows } = await pool.query("SELECT to_regclass('was_started') AS found")
    expect(rows).toEqual([{ found: null }])
    await pool.end()
  })

  it('never ends the statement that follows it on its connection', async () => {
    const pool = createPool(used.databases.urls.personnel, { maxConnections: 1 })
    const other = createRequestDatabase(pool, { signal: new AbortController().signal })
    const ends: string[] = []
    for (let round = 0; round < 100; round++) {
      const asker = new AbortController()
      const first = createRequestDatabase(pool, asker).query('SELECT pg_sleep(0.002)')
      // It is given up about when it ends, while the next waits for its connection.
      setTimeout(() => asker.abort(), 1 + (round % 4))
      const next = other.query('SELECT pg_sleep(0.01)')
      ends.push(
        await first.then(
          () => 'answered',
          () => 'given up',
        ),
      )
      await next
    }
    expect(ends).toContain('given up')
    expect(pool.totalCount).toBe(1)
    await pool.end()
  })

  it('ends its statement too when it came through the gateway', async () => {
    const unlock = await lockTable('person')
    const { answer, giveUp } = ask(used.graph.url, askForPerson)
    answer.catch(() => undefined)
    await untilWaiting(1)
    giveUp()
    await untilWaiting(0)
    await unlock()
    expect(await used.graph.query(askForPerson)).toMatchObject({ status: 200, data: { person: null } })
  })

  it('ends its statement when the connection breaks that had carried others before', async () => {
    const { hostname, port } = new URL(subgraph.url)
    const unlock = await lockTable('person')
    const socket = connect(Number(port), hostname)
    const send = (query: string) => {
      const body = JSON.stringify({ query })
      socket.write(
        `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${token}\r\n` +
          `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      )
    }
    let received = ''
    socket.on('data', (data) => {
      received += data
    })
    send('{ __typename }')
    await waitUntil(() => received.includes('"Query"'))
    send(askForPerson)
    await untilWaiting(1)
    socket.destroy()
    await untilWaiting(0)
    await unlock()
  })
})

describe('a statement that lasts too long', () => {
  const used = useTestGraph({ seeded: false })
  const impatient = { maxConnections: 1, statementTimeoutMs: 200 }
  const cases = {
    SQL: { database: 'personnel', create: createPersonnelSubgraph, table: 'person', query: askForPerson },
    Prisma: {
      database: 'training',
      create: createTrainingSubgraph,
      table: 'theme',
      query: '{ themes { code } }',
    },
  } as const

  it.each(Object.entries(cases))('is stopped, and says so, if it is of %s', async (_kind, asked) => {
    const { database, create, table, query } = asked
    const databaseUrl = used.databases.urls[database]
    const server = { ...listening, logLevel: 'silent' as const, verifyToken: await createTestVerifier() }
    const start = (subgraph: Subgraph<object>) => startSubgraph(subgraph, server)
    const subgraph = await start(create({ databaseUrl, ...impatient }) as Subgraph<object>)
    const client = await used.databases.pools[database].connect()
    await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
    const token = await createToken(commission)
    const { errors } = await postQuery(subgraph.url, query, {}, token)
    expect(errors).toMatchObject([
      {
        message:
          'The database took too long over this part and was stopped. Ask for less at once, or try again.',
        extensions: { code: 'STATEMENT_TIMEOUT' },
      },
    ])
    await client.query('ROLLBACK')
    client.release()
    expect((await postQuery(subgraph.url, query, {}, token)).errors).toBeUndefined()
    await subgraph.close()
  })
})
