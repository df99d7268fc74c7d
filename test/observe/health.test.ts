import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenVerifier } from '../../subgraphs/common/identity/token-verifier'
import { startSubgraph } from '../../subgraphs/common/subgraph-server'
import { createTrainingSubgraph } from '../../subgraphs/training/subgraph'
import { createTestVerifier } from '../helpers/identity'
import { useTestGraph } from '../helpers/use-graph'

const server = { host: '127.0.0.1', port: 0, logLevel: 'silent' as const }

describe('whether a service is ready', () => {
  const used = useTestGraph({ seeded: false })

  async function health(graphqlUrl: string) {
    const response = await fetch(new URL('/health/ready', graphqlUrl))
    return { status: response.status, body: await response.json() }
  }

  it('is told by part', async () => {
    expect(await health(used.graph.subgraphUrls.training)).toEqual({
      status: 200,
      body: { status: 'ready', parts: { database: { status: 'ready' }, identity: { status: 'ready' } } },
    })
    const ready = { status: 'ready' }
    expect(await health(used.graph.url)).toEqual({
      status: 200,
      body: {
        status: 'ready',
        parts: { personnel: ready, deployment: ready, training: ready, identity: ready },
      },
    })
  })

  it('names the database that cannot be reached', async () => {
    const subgraph = await startSubgraph(
      createTrainingSubgraph({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', maxConnections: 1 }),
      { ...server, verifyToken: await createTestVerifier() },
    )
    expect(await health(subgraph.url)).toMatchObject({
      status: 503,
      body: {
        status: 'not ready',
        parts: { database: { status: 'not ready' }, identity: { status: 'ready' } },
      },
    })
    await subgraph.close()
  })

  it('names the identity provider whose keys cannot be had', async () => {
    const verifyToken = await createTokenVerifier({
      ...{ keys: { url: 'http://127.0.0.1:1/jwks' }, issuer: 'x', audience: 'y' },
    })
    const databaseUrl = used.databases.urls.training
    const subgraph = await startSubgraph(createTrainingSubgraph({ databaseUrl, maxConnections: 1 }), {
      ...server,
      verifyToken,
    })
    expect(await health(subgraph.url)).toMatchObject({
      status: 503,
      body: {
        reason: "The identity provider's keys cannot be had. Try again shortly.",
        parts: { database: { status: 'ready' }, identity: { status: 'not ready' } },
      },
    })
    await subgraph.close()
  })

  it('does not wait for a part that says nothing', async () => {
    // Takes connections and never answers.
    const mute = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const url = `http://127.0.0.1:${(mute.address() as AddressInfo).port}/jwks`
    const verifyToken = await createTokenVerifier({ keys: { url }, issuer: 'x', audience: 'y' })
    const databaseUrl = used.databases.urls.training
    const subgraph = await startSubgraph(createTrainingSubgraph({ databaseUrl, maxConnections: 1 }), {
      ...server,
      verifyToken,
    })
    expect(await health(subgraph.url)).toMatchObject({
      status: 503,
      body: { reason: 'identity does not answer within 2 s.', parts: { database: { status: 'ready' } } },
    })
    await subgraph.close()
    mute.closeAllConnections()
    mute.close()
  })

  it('names the subgraph that is down, from the gateway', async () => {
    await used.graph.stop('training')
    expect(await health(used.graph.url)).toMatchObject({
      status: 503,
      body: {
        reason: 'The training subgraph does not answer. Try again shortly.',
        parts: { personnel: { status: 'ready' }, training: { status: 'not ready' } },
      },
    })
  })
})
