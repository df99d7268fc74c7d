import { toGatewayConfig } from '../../gateway/config'
import { tellOnce } from '../../gateway/errors/one-error-a-path.plugin'
import { toSubgraphConfig } from '../../subgraphs/common/subgraph-config'
import { startSubgraph } from '../../subgraphs/common/subgraph-server'
import { createTrainingSubgraph } from '../../subgraphs/training/subgraph'
import { commission, createTestVerifier, createToken } from '../helpers/identity'
import { postQuery } from '../helpers/post-query'
import { createTestDatabases } from '../helpers/postgres'

test('what is forbidden is told once for each place, and everything else as often as it is said', () => {
  const forbidden = { message: 'Not yours.', path: ['people', 0], extensions: { code: 'FORBIDDEN' } }
  const elsewhere = { ...forbidden, path: ['people', 1] }
  const failed = { message: 'Lost.', path: ['people', 0], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }
  expect(tellOnce([forbidden, failed, { ...forbidden }, elsewhere, failed])).toEqual([
    ...[forbidden, failed, elsewhere, failed],
  ])
})

test('introspection is off in production, unless it is asked for', () => {
  const gateway = (env: Record<string, string>) => toGatewayConfig(env).introspection
  expect([gateway({}), gateway({ NODE_ENV: 'production' })]).toEqual([true, false])
  expect(gateway({ NODE_ENV: 'production', INTROSPECTION: 'on' })).toBe(true)
  const url = { TRAINING_DATABASE_URL: 'postgresql://somewhere/training' }
  expect(toSubgraphConfig('training', 0, { ...url, NODE_ENV: 'production' }).introspection).toBe(false)
})

test('a subgraph in production does not tell its schema either', async () => {
  const databases = await createTestDatabases({ seeded: false })
  const subgraph = await startSubgraph(
    createTrainingSubgraph({ databaseUrl: databases.urls.training, maxConnections: 1 }),
    {
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      verifyToken: await createTestVerifier(),
      introspection: false,
    },
  )
  const ask = async (query: string) => postQuery(subgraph.url, query, {}, await createToken(commission))
  for (const query of [
    '{ __schema { queryType { name } } }',
    '{ _service { sdl } }',
    '{ a: _service { sdl } }',
  ]) {
    const { status, errors } = await ask(query)
    expect([status, errors?.[0]?.extensions?.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
  }
  expect((await ask('{ theme { name } }')).errors?.[0]?.message).not.toContain('Did you mean')
  expect(await ask('{ themes { name } }')).toMatchObject({ status: 200, data: { themes: [] } })
  await subgraph.close()
  await databases.drop()
})
