import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startTestGraph } from '../helpers/graph'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'
import { type ReceivedSpan, startCollector } from './collector'

const query =
  'query Traced { person(id: "S05D01-0000001") { name } trainingSummary(election: "GE2024", by: STATE) { area } }'

describe('the trace of a request', () => {
  let databases: TestDatabases
  let collector: Awaited<ReturnType<typeof startCollector>>

  beforeAll(async () => {
    databases = await createTestDatabases()
    collector = await startCollector()
    const graph = await startTestGraph(databases.urls, { otlpEndpoint: collector.endpoint })
    await graph.query(query)
    // Closing sends what has not been sent.
    await graph.close()
  })
  afterAll(async () => {
    collector.close()
    await databases.drop()
  })

  /** The spans from this one up to the one that has no parent. */
  function lineOf(span: ReceivedSpan): string[] {
    const parent = collector.spans.find(({ spanId }) => spanId === span.parentSpanId)
    return [`${span.service}: ${span.name}`, ...(parent ? lineOf(parent) : [])]
  }

  const attributesOf = ({ attributes }: ReceivedSpan) =>
    Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

  it('is one, over all services', () => {
    expect(new Set(collector.spans.map(({ traceId }) => traceId)).size).toBe(1)
    expect(new Set(collector.spans.map(({ service }) => service))).toEqual(
      new Set(['muster-gateway', 'muster-personnel', 'muster-training']),
    )
  })

  it('leads from each statement up to the request at the gateway', () => {
    const statements = collector.spans.filter((span) => 'db.statement' in attributesOf(span))
    expect(new Set(statements.map(({ service }) => service))).toEqual(
      new Set(['muster-personnel', 'muster-training']),
    )
    for (const statement of statements) {
      const line = lineOf(statement)
      expect(line[1]).toBe(`${statement.service}: POST /graphql`)
      expect(line[2]).toBe('muster-gateway: gateway.fetch')
      expect(line.at(-2)).toBe('muster-gateway: gateway.request')
      expect(line.at(-1)).toBe('muster-gateway: POST /graphql')
    }
  })

  it('names the operation, and holds the statement without its values', () => {
    const [root] = collector.spans.filter(({ parentSpanId }) => !parentSpanId)
    expect(root && attributesOf(root)).toMatchObject({
      'graphql.operation.name': 'Traced',
      'muster.outcome': 'ok',
      'http.response.status_code': 200,
    })
    const statements = collector.spans.map((span) => attributesOf(span)['db.statement']).filter(Boolean)
    expect(statements.join()).toMatch(/\$1.*person/s)
    expect(JSON.stringify(collector.spans)).not.toMatch(/S05D01-0000001|GE2024/)
  })
})

describe("OpenTelemetry's SDK", () => {
  // Asked of a process of its own: the tests' has loaded it.
  const isLoadedWith = async (config: object) => {
    const program = `
      const { createTelemetry } = require(${JSON.stringify(require.resolve('../../subgraphs/common/observe/telemetry'))})
      createTelemetry('x', ${JSON.stringify({ logLevel: 'silent', ...config })}, { isGlobal: true }).then(() => {
        console.log(Object.keys(require.cache).some((file) => file.includes('@opentelemetry/sdk')))
        process.exit()
      })`
    return (await promisify(execFile)(process.execPath, ['-e', program])).stdout.trim()
  }

  it('is loaded only where a collector is named', async () => {
    expect(await isLoadedWith({})).toBe('false')
    expect(await isLoadedWith({ otlpEndpoint: 'http://127.0.0.1:1' })).toBe('true')
  })
})
