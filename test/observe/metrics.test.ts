import { commission, createToken } from '../helpers/identity'
import { useObservedGraph } from './use-observed-graph'
import { waitUntil } from './wait-until'

describe('the metrics', () => {
  const used = useObservedGraph(false)

  /** What a service says at /metrics, as who has no token. */
  async function scrape(graphqlUrl: string) {
    const response = await fetch(new URL('/metrics', graphqlUrl))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/plain')
    const text = await response.text()
    const value = (series: string) => {
      const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `))
      return line === undefined ? undefined : Number(line.slice(series.length))
    }
    return { text, value }
  }

  const gateway = () => scrape(used.graph.url)
  const requestsOf = (labels: string) => `muster_request_duration_seconds_count{${labels}}`

  it('count the requests of the gateway by operation and outcome', async () => {
    await used.graph.query('query Ask { states { code } }')
    await used.graph.query('query Ask { states { code } }')
    await used.graph.query('{ states { code } }')
    await used.graph.query('query Ask { state(code: "nowhere") { code } people(filter: {}) { totalCount } }')
    const { value } = await waitUntil(async () => {
      const scraped = await gateway()
      return scraped.value(requestsOf('operation="Ask",outcome="refused"')) ? scraped : undefined
    })
    expect(value(requestsOf('operation="Ask",outcome="ok"'))).toBe(2)
    expect(value(requestsOf('operation="anonymous",outcome="ok"'))).toBe(1)
    expect(value(requestsOf('operation="Ask",outcome="refused"'))).toBe(1)
  })

  it("time the gateway's requests to the subgraphs", async () => {
    await used.graph.query('{ courses { code } }')
    const name = 'muster_subgraph_request_duration_seconds_count'
    expect((await gateway()).value(`${name}{subgraph="training",outcome="ok"}`)).toBeGreaterThanOrEqual(1)
  })

  it('count the statements of a subgraph, those of Prisma too, and its connections', async () => {
    const url = used.graph.subgraphUrls.training
    const count = async () => (await scrape(url)).value('muster_sql_statements_total{outcome="ok"}') ?? 0
    const before = await count()
    await used.graph.query('{ courses { code } trainingSummary(election: "GE2024", by: STATE) { area } }')
    expect(await count()).toBeGreaterThanOrEqual(before + 2)
    const { value } = await scrape(url)
    expect(value('muster_sql_statement_duration_seconds_count')).toBe(await count())
    expect(value('muster_sql_pool_connections{state="total"}')).toBeGreaterThanOrEqual(1)
    expect(value('muster_sql_pool_waiting')).toBe(0)
  })

  it('name the operation at a subgraph as its caller named it', async () => {
    await used.graph.query('query OfTheCaller { courses { code } }')
    const series = requestsOf('operation="OfTheCaller",outcome="ok"')
    await waitUntil(async () => (await scrape(used.graph.subgraphUrls.training)).value(series))
  })

  it('tell the lag of the event loop and the memory of the process', async () => {
    const { value } = await gateway()
    expect(value('nodejs_eventloop_lag_p99_seconds')).toEqual(expect.any(Number))
    expect(value('process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
  })

  it('know no more than 200 names of operations', async () => {
    const token = await createToken(commission)
    const ask = (index: number) =>
      fetch(used.graph.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: `query Op${index} { __typename }` }),
      }).then((response) => response.text())
    for (let index = 0; index < 220; index += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, offset) => ask(index + offset)))
    }
    const { text } = await waitUntil(async () => {
      const scraped = await gateway()
      return scraped.value(requestsOf('operation="other",outcome="ok"')) ? scraped : undefined
    })
    const names = new Set([...text.matchAll(/operation="(\w+)"/g)].map(([, name]) => name))
    names.delete('anonymous')
    names.delete('other')
    expect(names.size).toBe(200)
  })

  it('hold nothing of who asked or whom for', async () => {
    const texts = [(await gateway()).text, (await scrape(used.graph.subgraphUrls.training)).text]
    for (const text of texts) expect(text).not.toMatch(/COMMISSION|GE2024|nowhere/)
  })
})
