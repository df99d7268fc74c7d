import { startTestGateway } from '../helpers/gateway'
import { commission, createToken } from '../helpers/identity'
import { rawRequest } from '../helpers/raw-request'
import { useTestGraph } from '../helpers/use-graph'

const json = { 'content-type': 'application/json' }
const typename = JSON.stringify({ query: '{ __typename }' })

describe('what reaches the gateway over HTTP', () => {
  const used = useTestGraph({ seeded: false })
  let authorization: string
  beforeAll(async () => {
    authorization = `Bearer ${await createToken(commission)}`
  })
  const send = (options: Parameters<typeof rawRequest>[1], path = '') =>
    rawRequest(`${used.graph.url}${path}`, { ...options, headers: { authorization, ...options.headers } })

  it.each<[string, Parameters<typeof rawRequest>[1], string, number, string]>([
    ['a batch of queries', { headers: json, body: `[${typename},${typename}]` }, '', 400, 'BAD_REQUEST'],
    ['a GET that any page could send', { method: 'GET' }, '?query=%7B__typename%7D', 400, 'BAD_REQUEST'],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D' },
      '',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a text', { headers: { 'content-type': 'text/plain' }, body: typename }, '', 400, 'BAD_REQUEST'],
    [
      'a multipart form',
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
      '',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no JSON', { headers: json, body: '{ "query": ' }, '', 400, 'BAD_REQUEST'],
    ['no object', { headers: json, body: '"{ __typename }"' }, '', 400, 'BAD_REQUEST'],
    ['a query that is no text', { headers: json, body: '{ "query": 1 }' }, '', 400, 'BAD_REQUEST'],
    [
      'variables that are no object',
      { headers: json, body: '{ "query": "{ __typename }", "variables": "x" }' },
      '',
      400,
      'BAD_REQUEST',
    ],
    [
      'a body above the limit',
      { headers: json, body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(262_144)}` }) },
      '',
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['another method', { method: 'PUT', headers: json, body: typename }, '', 405, 'METHOD_NOT_ALLOWED'],
    ['a trace', { method: 'TRACE' }, '', 405, 'METHOD_NOT_ALLOWED'],
    ['another path', { method: 'GET' }, 'iql', 404, 'NOT_FOUND'],
    ['a host that is none', { headers: { ...json, host: 'a b' }, body: typename }, '', 400, 'BAD_REQUEST'],
    [
      'an operation that is not in the document',
      { headers: json, body: '{ "query": "query A { __typename }", "operationName": "B" }' },
      '',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'an operation of a kind that the graph has not',
      { headers: json, body: '{ "query": "subscription { __typename }" }' },
      '',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'no operation',
      { headers: json, body: '{ "query": "fragment A on Query { __typename }" }' },
      '',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a hash that is not of the query',
      {
        headers: json,
        body: JSON.stringify({
          query: '{ __typename }',
          extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } },
        }),
      },
      '',
      400,
      'BAD_REQUEST',
    ],
    [
      'a variable of another type',
      {
        headers: json,
        body: JSON.stringify({
          query: 'query ($code: ID!) { state(code: $code) { name } }',
          variables: { code: {} },
        }),
      },
      '',
      400,
      'BAD_USER_INPUT',
    ],
  ])('is refused where it is %s', async (_name, options, path, status, code) => {
    const answer = await send(options, path)
    expect({ status: answer.status, code: answer.body.errors?.[0]?.extensions?.code }).toEqual({
      status,
      code,
    })
    expect(answer.body.errors[0].message).not.toBe('')
    expect(JSON.stringify(answer.body)).not.toMatch(/stack|node_modules|\.js:/)
  })

  it.each<[string, Parameters<typeof rawRequest>[1], string]>([
    ['a query as JSON', { headers: json, body: typename }, ''],
    [
      'a GET with a header that no page may send unasked',
      { method: 'GET', headers: { 'apollo-require-preflight': '1' } },
      '?query=%7B__typename%7D',
    ],
    [
      'a body just below the limit',
      { headers: json, body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(262_000)}` }) },
      '',
    ],
  ])('runs: %s', async (_name, options, path) => {
    expect(await send(options, path)).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } })
  })

  it('is answered with headers that make browsers careful, and with the id of the request', async () => {
    const { headers } = await send({
      headers: { ...json, 'x-request-id': 'request-of-a-test' },
      body: typename,
    })
    expect(headers).toMatchObject({
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/), // not the caller's
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'referrer-policy': 'no-referrer',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    const refused = await rawRequest(used.graph.url, { headers: json, body: typename })
    expect(refused).toMatchObject({
      status: 401,
      headers: { 'x-request-id': expect.stringMatching(/^[\w-]{36}$/) },
    })
  })

  it('is not shared with pages of other origins, unless they are listed', async () => {
    const origin = 'https://hr.example'
    const preflight = {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    }
    const refused = await rawRequest(used.graph.url, preflight)
    expect(refused.headers).not.toHaveProperty('access-control-allow-origin')
    const gateway = await startTestGateway(used.graph.subgraphUrls, {
      CORS_ORIGINS: `https://other.example,${origin}`,
    })
    expect(await rawRequest(gateway.url, preflight)).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': origin },
    })
    const stranger = { ...preflight, headers: { ...preflight.headers, origin: 'https://evil.example' } }
    expect((await rawRequest(gateway.url, stranger)).headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('what is told to who sent what the gateway does not take', () => {
  const used = useTestGraph({ seeded: false })
  it.each([
    ['no JSON', 'text/csv', typename, /^Send a POST with content-type: application\/json/],
    [
      'too much',
      'application/json',
      `"${'x'.repeat(262_144)}"`,
      /larger than the 262144 bytes that are taken/,
    ],
  ])('of %s', async (_name, type, body, message) => {
    const headers = { 'content-type': type, authorization: `Bearer ${await createToken(commission)}` }
    const answer = await rawRequest(used.graph.url, { headers, body })
    expect(answer.body.errors[0].message).toMatch(message)
  })
})

describe('the gateway in production', () => {
  const used = useTestGraph({ seeded: false })
  const ask = async (env: Record<string, string>, query: string) => {
    const gateway = await startTestGateway(used.graph.subgraphUrls, { NODE_ENV: 'production', ...env })
    const headers = { ...json, authorization: `Bearer ${await createToken(commission)}` }
    return rawRequest(gateway.url, { headers, body: JSON.stringify({ query }) })
  }

  it('tells nothing of its schema, not even by suggestions', async () => {
    const introspection = await ask({}, '{ __schema { types { name } } }')
    expect(introspection).toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            message: expect.stringMatching(/^Introspection is off here: .*INTROSPECTION=on/),
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      },
    })
    const { body } = await ask({}, '{ stats { name } }')
    expect(body.errors[0].message).toBe('Cannot query field "stats" on type "Query".')
  })

  it('describes itself where it is told to', async () => {
    expect(await ask({ INTROSPECTION: 'on' }, '{ __schema { queryType { name } } }')).toMatchObject({
      status: 200,
      body: { data: { __schema: { queryType: { name: 'Query' } } } },
    })
  })
})
