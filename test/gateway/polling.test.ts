import { request } from 'undici'
import { countedFields } from '../../gateway/polling/counted-fields'
import { RollupVersions } from '../../gateway/polling/rollup-versions'
import type { Policy, Rule } from '../../subgraphs/common/access/policy'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { deploymentPolicy } from '../../subgraphs/deployment/policy'
import { personnelPolicy } from '../../subgraphs/personnel/policy'
import { trainingPolicy } from '../../subgraphs/training/policy'
import { startTestGateway } from '../helpers/gateway'
import { commission, createToken } from '../helpers/identity'
import { countStatements, resetStatements } from '../helpers/statements'
import { useTestGraph } from '../helpers/use-graph'

const dashboard: Grant[] = [{ role: 'DASHBOARD', area: 'S05' }]
const counts =
  '{ deploymentSummary(election: "GE2024", by: STATE, within: "S05") { area isWhole replaced stations asOf vacancies { post short } } }'

describe('a dashboard that polls', () => {
  const used = useTestGraph({ seeded: true })

  /** A gateway over the graph's subgraphs that believes a version for so long. */
  async function startGateway(COUNTS_MAX_AGE_MS: string) {
    const { url } = await startTestGateway(used.graph.subgraphUrls, {
      COUNTS_MAX_AGE_MS,
      GATEWAY_SECRET: 'a secret of the tests only',
    })
    return async (
      query: string,
      grants: readonly Grant[] = commission,
      etag?: string,
      method: 'GET' | 'POST' = 'POST',
    ) => {
      const { statusCode, headers, body } = await request(
        method === 'GET' ? `${url}?query=${encodeURIComponent(query)}` : url,
        {
          method,
          headers: {
            authorization: `Bearer ${await createToken(grants)}`,
            'content-type': 'application/json',
            ...(etag && { 'if-none-match': etag }),
          },
          ...(method === 'POST' && { body: JSON.stringify({ query }) }),
        },
      )
      const text = await body.text()
      return {
        status: statusCode,
        headers,
        etag: String(headers.etag),
        text,
        data: text ? JSON.parse(text).data : null,
      }
    }
  }

  it.each(['GET', 'POST'] as const)(
    'is sent an answer once, and 304 while no count has changed, by %s',
    async (method) => {
      const ask = await startGateway('0')
      const first = await ask(counts, dashboard, undefined, method)
      expect(first).toMatchObject({
        status: 200,
        headers: { 'cache-control': 'private, no-cache', vary: 'Authorization' },
      })
      const second = await ask(counts, dashboard, first.etag, method)
      expect(second).toMatchObject({ status: 304, text: '', etag: first.etag })
      expect((await ask(counts, dashboard, undefined, method)).text).toBe(first.text)
    },
  )

  it('is sent the new counts once the change is committed', async () => {
    const ask = await startGateway('0')
    const before = await ask(counts, dashboard)
    await used.databases.pools.deployment.query(
      `UPDATE duty SET status = 'REPLACED' WHERE id = (SELECT id FROM duty WHERE assembly_constituency_code = 'S05-AC1' AND status = 'REPORTED' LIMIT 1)`,
    )
    const after = await ask(counts, dashboard, before.etag)
    expect(after.status).toBe(200)
    expect(after.etag).not.toBe(before.etag)
    const [[old], [now]] = [before.data.deploymentSummary, after.data.deploymentSummary]
    expect(now.replaced).toBe(old.replaced + 1)
    expect(Date.parse(now.asOf)).toBeGreaterThan(Date.parse(old.asOf))
  })

  it('that finds nothing new costs the databases nothing, while the version is believed', async () => {
    const ask = await startGateway('60000')
    const { etag } = await ask(counts, dashboard)
    await resetStatements(used.databases.urls)
    expect((await ask(counts, dashboard, etag)).status).toBe(304)
    expect(await countStatements(used.databases.urls)).toEqual({ personnel: 0, deployment: 0, training: 0 })
  })

  it('is never answered what another viewer was', async () => {
    const ask = await startGateway('60000')
    const own: Grant[] = [{ role: 'DASHBOARD', area: 'S05-AC1' }]
    const whole = await ask(counts)
    const part = await ask(counts, own, whole.etag)
    expect(part.status).toBe(200)
    expect(part.data.deploymentSummary[0]).toMatchObject({ isWhole: false })
    expect(whole.data.deploymentSummary[0]).toMatchObject({ isWhole: true })
    const staff: Grant[] = [{ role: 'STAFF', area: 'S05D01-0000001' }]
    expect((await ask(counts, staff, whole.etag)).data).toEqual({ deploymentSummary: [] })
  })

  it.each([
    ['people', '{ people(filter: { district: "S05D01" }, first: 1) { nodes { id } } }'],
    [
      'people beside counts',
      `{ workforceSummary(by: STATE, within: "S05") { people } people(filter: { district: "S05D01" }, first: 1) { nodes { id } } }`,
    ],
    ['an officer of an area', '{ state(code: "S05") { chiefElectoralOfficer { person { id } } } }'],
    ['what is wrong', '{ workforceSummary(by: STATE, within: "nowhere") { people } }'],
  ])('keeps nothing of %s', async (_, query) => {
    const ask = await startGateway('60000')
    const { headers } = await ask(query)
    expect(headers).toMatchObject({ 'cache-control': 'no-store' })
    expect(headers.etag).toBeUndefined()
  })

  it('may ask for areas with their counts in one operation', async () => {
    const ask = await startGateway('60000')
    const query = `query Board($of: ID = "S05") { state(code: $of) { name ...Counts } } fragment Counts on State { trainingSummary(election: "GE2024") { enrolled } }`
    const { etag, status } = await ask(query)
    expect(status).toBe(200)
    expect((await ask(query, commission, etag)).status).toBe(304)
  })

  it('asks for counts and areas only, of which no policy keeps any from a dashboard', () => {
    const policies: Record<string, Policy> = {
      personnel: personnelPolicy,
      deployment: deploymentPolicy,
      training: trainingPolicy,
    }
    const strays = Object.entries(countedFields).flatMap(([subgraph, types]) => {
      const { reference, numbers, ...others } = policies[subgraph] ?? {}
      const isIn = (rule: Rule | undefined, type: string, field: string) =>
        rule?.fields[type]?.split(' ').includes(field) ?? false
      return Object.entries(types).flatMap(([type, fields]) =>
        fields === ''
          ? Object.values(others).some((rule) => rule.fields[type] !== undefined)
            ? [type]
            : []
          : fields
              .split(' ')
              .filter(
                (field) =>
                  Object.values(others).some((rule) => isIn(rule, type, field)) ||
                  (type === 'Query' && !isIn(reference, type, field) && !isIn(numbers, type, field)),
              )
              .map((field) => `${type}.${field}`),
      )
    })
    expect(strays).toEqual([])
  })

  it('has the version asked for once for all who wait, and again when it is too old or was not told', async () => {
    let now = 0
    const answers = [
      async () => 'one',
      async () => 'two',
      () => Promise.reject(new Error('down')),
      async () => 'three',
    ]
    let asked = 0
    const versions = new RollupVersions(
      new Map([['training', () => answers[asked++]?.() ?? Promise.reject()]]),
      1_000,
      () => now,
    )
    const both = await Promise.all([versions.current(['training']), versions.current(['training'])])
    expect([both, asked]).toEqual([['training one', 'training one'], 1])
    now = 1_000
    expect(await versions.current(['training'])).toBe('training two')
    now = 2_000
    expect(await versions.current(['training'])).toBeNull()
    expect(await versions.current(['training'])).toBe('training three')
    expect(await versions.current(['training', 'elsewhere'])).toBeNull()
  })

  it('has subgraphs tell the version to their gateway alone', async () => {
    const { statusCode } = await request(new URL('/rollups/version', used.graph.subgraphUrls.deployment))
    expect(statusCode).toBe(401)
  })
})
