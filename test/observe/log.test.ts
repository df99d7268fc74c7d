import { createHash } from 'node:crypto'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { createToken } from '../helpers/identity'
import { useObservedGraph } from './use-observed-graph'
import { waitUntil } from './wait-until'

const deo: Grant[] = [{ role: 'DEO', area: 'S05D01' }]
const query = 'query Who($id: ID!) { person(id: $id) { name duties { post } } }'
const secret = 'S05D01-0000001'

describe('the log', () => {
  const used = useObservedGraph(true)
  beforeEach(() => used.log.clear())

  const ask = async (body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(used.graph.url, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', authorization: `Bearer ${await createToken(deo)}` },
        ...headers,
      },
      body: JSON.stringify(body),
    })
    return { headers: response.headers, answer: JSON.parse(await response.text()) }
  }

  /** The lines with which the services end a request; the gateway's comes last. */
  const untilLogged = () =>
    waitUntil(() => (used.log.lines().some(isOfGateway) ? used.log.lines() : undefined))
  const isOfGateway = ({ name, msg }: { name: string; msg: string }) =>
    name === 'gateway' && msg === 'request'

  it('has one line of each request, at the gateway and at each subgraph that worked on it', async () => {
    const { headers } = await ask({ query, variables: { id: secret } })
    const requestId = headers.get('x-request-id')
    const lines = await untilLogged()
    expect(lines.map(({ name }) => name).sort()).toEqual(['deployment', 'gateway', 'personnel'])
    for (const line of lines) {
      expect(line).toMatchObject({
        ...{ level: 30, msg: 'request', requestId, subject: 'DEO:S05D01', roles: ['DEO:S05D01'] },
        operation: 'Who',
        operationHash: createHash('sha256').update(query).digest('hex'),
        ...{ status: 200, outcome: 'ok', durationMs: expect.any(Number), errorCodes: [] },
      })
    }
  })

  it('holds nothing of what was asked and answered, and no token', async () => {
    const { answer } = await ask({ query, variables: { id: secret } })
    await untilLogged()
    expect(answer.data.person.name).toEqual(expect.any(String))
    for (const kept of [secret, answer.data.person.name, 'duties', '$id', 'Bearer', 'eyJ']) {
      expect(used.log.text()).not.toContain(kept)
    }
  })

  it('gives each request an id of its own, and logs no name that could break a line', async () => {
    const operationName = `A${'a'.repeat(64)}`
    const { headers } = await ask(
      { query: `query ${operationName} { __typename }` },
      { 'x-request-id': 'of-the-caller-1' },
    )
    const requestId = headers.get('x-request-id')
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(await untilLogged()).toMatchObject([{ requestId, operation: null }])
  })

  it('tells why a request was turned down by its code alone', async () => {
    await ask({ query: '{ secretField }' })
    expect(await untilLogged()).toMatchObject([
      { status: 400, outcome: 'refused', errorCodes: ['GRAPHQL_VALIDATION_FAILED'] },
    ])
    expect(used.log.text()).not.toContain('secretField')
  })

  it('has a line of a request without a token', async () => {
    const { headers } = await ask({ query }, { authorization: '' })
    expect(await untilLogged()).toMatchObject([
      {
        ...{ requestId: headers.get('x-request-id'), subject: null, roles: [], status: 401 },
        ...{ outcome: 'refused', errorCodes: ['UNAUTHENTICATED'] },
      },
    ])
  })

  it('has an unexpected error under the id that its caller was given, without the values in it', async () => {
    const { pools } = used.databases
    // A check that quotes the row it does not like, as PostgreSQL does in its details.
    await pools.personnel.query(`ALTER TABLE person RENAME TO hidden;
      CREATE FUNCTION boom() RETURNS text LANGUAGE plpgsql AS
        $$ BEGIN RAISE 'phone 9876543210' USING DETAIL = 'row (9876543210)', TABLE = 'person', ERRCODE = '22023'; END $$;
      CREATE VIEW person AS SELECT *, boom() AS trap FROM hidden WHERE boom() IS NOT NULL`)
    const { headers, answer } = await ask({ query: `{ person(id: "${secret}") { name } }` })
    const lines = await untilLogged()
    await pools.personnel.query('DROP VIEW person; ALTER TABLE hidden RENAME TO person; DROP FUNCTION boom')
    const requestId = headers.get('x-request-id')
    expect(answer.errors[0].message).toBe(
      `The hub could not answer this part. Its log tells more under ${requestId}.`,
    )
    expect(lines.filter(({ level }) => level === 50)).toMatchObject([
      {
        ...{ name: 'personnel', msg: 'unexpected error', requestId, field: 'person' },
        err: {
          code: '22023',
          table: 'person',
          frames: expect.arrayContaining([expect.stringMatching(/^at .*\.js:\d+/)]),
        },
      },
    ])
    expect(used.log.text()).not.toMatch(/9876543210|S05D01-0000001/)
  })

  it('says that a subgraph does not answer', async () => {
    await used.graph.stop('training')
    const { headers } = await ask({ query: '{ courses { code } }' })
    const requestId = headers.get('x-request-id')
    expect((await untilLogged())[0]).toMatchObject({
      ...{
        name: 'gateway',
        level: 40,
        requestId,
        code: 'SUBGRAPH_UNAVAILABLE',
        err: { name: 'ServiceClosedError' },
      },
    })
  })
})
