import { type AddressInfo, connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { startTestGateway } from '../helpers/gateway'
import { commission, createToken } from '../helpers/identity'
import { type RawAnswer, rawRequest } from '../helpers/raw-request'
import { useTestGraph } from '../helpers/use-graph'

const themes = '{ elections { code } themes { name } }'

describe('the gateway under load', () => {
  const used = useTestGraph({ seeded: true })

  const sender =
    (url: string) =>
    async (query: string, token?: string): Promise<RawAnswer> =>
      rawRequest(url, {
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token ?? (await createToken(commission))}`,
        },
        body: JSON.stringify({ query }),
      })

  const start = async (env: Record<string, string>, subgraphUrls = used.graph.subgraphUrls) => {
    const { url } = await startTestGateway(subgraphUrls, env)
    return { url, ask: sender(url) }
  }

  /** Runs the work while training can answer nothing: PostgreSQL lets it wait. */
  async function whileTrainingWaits(work: () => Promise<void>): Promise<void> {
    const client = await used.databases.pools.training.connect()
    try {
      await client.query('BEGIN')
      await client.query('LOCK TABLE theme, training_rollup IN ACCESS EXCLUSIVE MODE')
      await work()
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  }

  it('answers what is there when the time of a request is over, and says what is missing', async () => {
    const { ask } = await start({ REQUEST_TIMEOUT_MS: '2000' })
    const query = '{ state(code: "S05") { name trainingSummary(election: "GE2024") { area } } }'
    const whole = await ask(query)
    expect(whole.body.data.state).toEqual({ name: 'Goa', trainingSummary: { area: 'S05' } })
    await whileTrainingWaits(async () => {
      const { status, body } = await ask(query)
      expect(status).toBe(200)
      expect(body.data).toEqual({ state: { name: 'Goa', trainingSummary: null } })
      expect(body.errors).toEqual([
        {
          message: expect.stringContaining('The time for this request is over'),
          extensions: { code: 'REQUEST_TIMEOUT' },
        },
      ])
    })
    expect((await ask(query)).body).toEqual(whole.body)
  })

  it('hangs up on a subgraph that nobody waits for', async () => {
    let closed = 0
    const proxy = await startProxy(used.graph.subgraphUrls.training, (socket) =>
      socket.on('close', () => (closed += 1)),
    )
    const { ask } = await start(
      { REQUEST_TIMEOUT_MS: '500' },
      { ...used.graph.subgraphUrls, training: proxy.url },
    )
    await whileTrainingWaits(async () => {
      await ask(themes)
      await until(() => closed > 0)
    })
    proxy.close()
  })

  it('asks a subgraph once more that has reset the connection', async () => {
    let connections = 0
    const proxy = await startProxy(used.graph.subgraphUrls.training, (socket) => {
      connections += 1
      if (connections === 1) socket.once('data', () => socket.resetAndDestroy())
    })
    const { ask } = await start({}, { ...used.graph.subgraphUrls, training: proxy.url })
    expect(await ask(themes)).toMatchObject({ status: 200, body: { data: { themes: expect.any(Array) } } })
    expect(connections).toBe(2)
    proxy.close()
  })

  it('limits the requests of each who asks, and tells when to come again', async () => {
    const { ask } = await start({ RATE_LIMIT_REQUESTS: '3', RATE_LIMIT_WINDOW_SECONDS: '60' })
    for (let count = 0; count < 3; count += 1) expect((await ask('{ __typename }')).status).toBe(200)
    const refused = await ask('{ __typename }')
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
      body: { errors: [{ extensions: { code: 'RATE_LIMITED' } }] },
    })
    expect(refused.body.errors[0].message).toMatch(/at most 3 in 60 seconds are allowed/)
    const another = await createToken([{ role: 'CEO', area: 'S05' }])
    expect((await ask('{ __typename }', another)).status).toBe(200)
  })

  it('lets again in who has waited', async () => {
    const { ask } = await start({ RATE_LIMIT_REQUESTS: '1', RATE_LIMIT_WINDOW_SECONDS: '1' })
    await ask('{ __typename }')
    await until(async () => (await ask('{ __typename }')).status === 200)
  })

  it('limits bad tokens by address, and still hears who has a good one', async () => {
    const { ask } = await start({ RATE_LIMIT_REFUSALS: '5', RATE_LIMIT_WINDOW_SECONDS: '60' })
    for (let count = 0; count < 5; count += 1) expect((await ask('{ __typename }', 'a.b.c')).status).toBe(401)
    expect(await ask('{ __typename }', 'a.b.c')).toMatchObject({
      status: 429,
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
      body: {
        errors: [{ message: expect.stringContaining('at most 5'), extensions: { code: 'RATE_LIMITED' } }],
      },
    })
    expect((await ask('{ __typename }')).status).toBe(200)
  })

  it('turns away what is more than it can answer at a time, but tells that it is live', async () => {
    const { url, ask } = await start({ MAX_CONCURRENT_REQUESTS: '2' })
    await whileTrainingWaits(async () => {
      const waiting = [ask(themes), ask(themes)]
      await until(async () => (await ask('{ __typename }')).status === 503)
      expect(await ask('{ __typename }')).toMatchObject({
        status: 503,
        headers: { 'retry-after': '2' },
        body: {
          errors: [
            {
              message: expect.stringContaining('2 requests are under way'),
              extensions: { code: 'OVERLOADED' },
            },
          ],
        },
      })
      expect((await fetch(new URL('/health/live', url))).status).toBe(200)
      void Promise.all(waiting)
    })
    await until(async () => (await ask('{ __typename }')).status === 200)
    expect((await ask(themes)).status).toBe(200)
  })

  it('turns queries away while its own work waits too long', async () => {
    const { url, ask } = await start({ MAX_EVENT_LOOP_DELAY_MS: '100' })
    const token = await createToken(commission)
    const busy = setInterval(() => {
      for (const until = Date.now() + 400; Date.now() < until; );
    }, 1)
    let answer = await ask('{ __typename }', token)
    while (answer.status !== 503) answer = await ask('{ __typename }', token)
    const live = await fetch(new URL('/health/live', url))
    clearInterval(busy)
    expect(answer.body.errors[0]).toMatchObject({
      message: expect.stringContaining('longer than 100 ms'),
      extensions: { code: 'OVERLOADED' },
    })
    expect(live.status).toBe(200)
    await until(async () => (await ask('{ __typename }', token)).status === 200)
  })

  it('names an unexpected error by the id of its request, which every part logs', async () => {
    await used.databases.pools.training.query('ALTER TABLE theme RENAME TO lost')
    const { body, headers } = await sender(used.graph.url)('{ themes { name } }')
    await used.databases.pools.training.query('ALTER TABLE lost RENAME TO theme')
    expect(body.errors).toEqual([
      {
        message: `The hub could not answer this part. Its log tells more under ${headers['x-request-id']}.`,
        path: ['themes'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ])
  })
})

/** Waits for what is about to be; a test whose wait is in vain must let go of its locks. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('waited in vain')
    await sleep(20)
  }
}

type Socket = ReturnType<typeof connect>

/** Passes connections on to a subgraph, so that a test sees them and can break them. */
async function startProxy(target: string, onConnection: (socket: Socket) => void) {
  const { port } = new URL(target)
  const server = createServer((socket) => {
    const onward = connect(Number(port), '127.0.0.1')
    for (const [from, to] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
    }
    onConnection(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${own}/graphql`, close: () => server.close() }
}
