import { toGatewayConfig } from '../../gateway/config'
import { readAll } from '../../subgraphs/common/config'
import { toSubgraphConfig } from '../../subgraphs/common/subgraph-config'
import { readTraining } from '../../subgraphs/training/start'

const url = 'postgresql://me:secret@localhost:5432/personnel'

describe('the configuration of a subgraph', () => {
  it('is read from variables that begin with its name', () => {
    expect(
      toSubgraphConfig('personnel', 4001, {
        PERSONNEL_DATABASE_URL: url,
        PERSONNEL_PORT: '0',
        PERSONNEL_MAX_CONNECTIONS: '3',
      }),
    ).toEqual({
      ...{ databaseUrl: url, host: '127.0.0.1', port: 0, maxConnections: 3 },
      ...{ statementTimeoutMs: 30_000, idempotencyKeyDays: 7, logLevel: 'warn' },
      ...{ maxUploadBytes: 256 * 1024 * 1024, maxUploads: 4 },
      introspection: true,
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(
      toSubgraphConfig('personnel', 4001, { PERSONNEL_DATABASE_URL: url, PERSONNEL_PORT: '' }).port,
    ).toBe(4001)
  })

  it('names what is wrong in all that the subgraph reads, each variable once', () => {
    const env = { TRAINING_DATABASE_URL: 'x', TRAINING_STATEMENT_TIMEOUT_MS: 'x', PEOPLE_FACTS_URL: 'x' }
    expect(() => readTraining(env)).toThrow(
      /TRAINING_DATABASE_URL \(.*; TRAINING_STATEMENT_TIMEOUT_MS \(expected a whole number from 0 to 3600000\).*; AUTH_JWKS_URL \(missing.*; PEOPLE_FACTS_URL \(/,
    )
    const again = () =>
      readAll({ one: () => toSubgraphConfig('a', 1, {}), two: () => toSubgraphConfig('a', 1, {}) })
    expect(again).toThrow(/^set right these environment variables: A_DATABASE_URL \([^;]*; [^;]*\)$/)
  })

  it('names every variable that is wrong, and no secret', () => {
    const read = () =>
      toSubgraphConfig('training', 4003, {
        TRAINING_DATABASE_URL: 'mysql://me:secret@x/y',
        TRAINING_PORT: '99999',
      })
    expect(read).toThrow(
      /TRAINING_DATABASE_URL \(expected a PostgreSQL URL.*\); TRAINING_PORT \(expected a port/,
    )
    expect(read).not.toThrow(/secret/)
  })
})

describe('the configuration of the gateway', () => {
  it('looks for the subgraphs on their own ports of this machine', () => {
    expect(toGatewayConfig({}).subgraphUrls).toEqual({
      personnel: 'http://127.0.0.1:4001/graphql',
      deployment: 'http://127.0.0.1:4002/graphql',
      training: 'http://127.0.0.1:4003/graphql',
    })
  })

  it('names every variable that is wrong', () => {
    expect(() => toGatewayConfig({ PERSONNEL_URL: 'localhost', HUB_PORT: 'x' })).toThrow(
      /HUB_PORT \(expected a port number\); PERSONNEL_URL \(expected a URL/,
    )
  })
})
