import { useTestGraph } from '../helpers/use-graph'

describe('the gateway', () => {
  const used = useTestGraph({ seeded: false })

  const health = async (path: string) => {
    const response = await fetch(new URL(path, used.graph.url))
    return { status: response.status, body: await response.json() }
  }

  it('is live, and ready while every subgraph is', async () => {
    expect(await health('/health/live')).toEqual({ status: 200, body: { status: 'live' } })
    expect(await health('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } })
  })

  it('hides an unexpected error and gives a number to find it by', async () => {
    await used.databases.pools.training.query('ALTER TABLE theme RENAME TO lost')
    const { data, errors } = await used.graph.query('{ courses { code } elections { code } themes { code } }')
    await used.databases.pools.training.query('ALTER TABLE lost RENAME TO theme')
    expect(data).toBeNull()
    expect(errors?.[0]?.message).toMatch(
      /^The hub could not answer this part\. Its log tells more under [0-9a-f-]{36}\.$/,
    )
    expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' })
  })

  it('answers what it can while a subgraph is down, and says which', async () => {
    await used.graph.stop('training')
    const { data, errors } = await used.graph.query(
      '{ commission { name } state(code: "S05") { name trainingSummary(election: "GE2024") { enrolled } } }',
    )
    expect(data.commission.name).toBe('Election Commission of India')
    expect(errors ?? []).toEqual([]) // no such state in an empty database, so training was not asked
    const answer = await used.graph.query(
      '{ commission { name } trainingSummary(election: "GE2024", by: STATE) { area } }',
    )
    expect(answer.errors?.[0]).toMatchObject({
      message: 'The training subgraph does not answer. Try again shortly.',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    })
    expect(await health('/health/ready')).toMatchObject({
      status: 503,
      body: { status: 'not ready', reason: 'The training subgraph does not answer. Try again shortly.' },
    })
  })
})
