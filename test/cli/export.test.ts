import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { startTestGateway } from '../helpers/gateway'
import { testGatewaySecret } from '../helpers/graph'
import { databaseEnvironment, runHub } from '../helpers/hub-process'
import { createToken } from '../helpers/identity'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'
import { useTestGraph } from '../helpers/use-graph'

describe('hub export', () => {
  const data = mkdtempSync(join(tmpdir(), 'muster-'))
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  }, 180_000)
  afterAll(() => databases.drop())

  const run = (...args: string[]) =>
    runHub(['export', ...args, '--data', data], databaseEnvironment(databases.urls))

  it('runs the parts for itself where no hub runs, and leaves nothing behind', async () => {
    const { exitCode, stdout, stderr } = await run(
      ...[
        'roster',
        '--state',
        'U06',
        '--post',
        'PRESIDING_OFFICER',
        '--status',
        'REPORTED',
        '--columns',
        'duty,name',
      ],
      ...['--role', 'CEO', '--area', 'U06', '--out', '-'],
    )
    const { rows } = await databases.pools.deployment.query(
      `SELECT count(*)::int AS duties FROM duty WHERE district_code = 'U06D01' AND post = 'PRESIDING_OFFICER' AND status = 'REPORTED'`,
    )
    expect(exitCode).toBe(0)
    expect(parse(stdout, { bom: true })).toHaveLength(1 + rows[0].duties)
    expect(stderr).toMatch(/^Exported \d+ rows/m)
    expect(existsSync(join(data, 'hub.json'))).toBe(false)
  }, 60_000)

  it('says that there was nothing to write where no row is found', async () => {
    const { exitCode, stderr } = await run(
      ...['roster', '--state', 'S99', '--role', 'COMMISSION', '--columns', 'duty', '--out', '-'],
    )
    expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/^Exported 0 rows: nothing fits/)])
  }, 60_000)

  it('says in one line why there is no file, and leaves none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-'))
    const { exitCode, stderr } = await run(
      ...['people', '--district', 'U06D01', '--token', 'a.b.c', '--out', join(folder, 'people.xlsx')],
    )
    expect([exitCode, stderr.trim()]).toEqual([
      1,
      expect.stringMatching(/^A valid bearer token is needed: .*$/),
    ])
    expect(readdirSync(folder)).toEqual([])
  }, 60_000)

  it.each([
    ['nobody asks', ['roster', '--out', '-'], /^Say who asks/],
    ['an unknown format', ['roster', '--out', 'a', '--format', 'pdf', '--role', 'CEO'], /^--format must be/],
    [
      'a filter that is no JSON',
      ['people', '--out', '-', '--filter', '{', '--role', 'CEO'],
      /^--filter must be/,
    ],
    ['a role without its area', ['people', '--out', '-', '--role', 'CEO'], /^--area of CEO must be a state/],
  ])('refuses, before anything is started: %s', async (_name, args, message) => {
    const { exitCode, stderr } = await run(...args)
    expect([exitCode, stderr.trim().split('\n').length]).toEqual([1, 1])
    expect(stderr).toMatch(message)
  })
})

describe('hub export of a hub that runs', () => {
  const used = useTestGraph({ seeded: true })
  const folder = mkdtempSync(join(tmpdir(), 'muster-'))
  const deo: Grant[] = [{ role: 'DEO', area: 'U06D01' }]
  const columns = 'duty,post,pollingStation,personId,name,phone'
  const run = async (hub: string, ...args: string[]) =>
    runHub(['export', ...args, '--hub', hub, '--token', await createToken(deo), '--out', '-'])
  const roster = ['roster', '--district', 'U06D01', '--order', 'station', '--columns', columns]
  /** The same as the graph tells it. */
  const told = async () => {
    const query = `{ roster(filter: { election: "GE2024", district: "U06D01" }, orderBy: STATION, first: 1000) {
      nodes { id post pollingStation { code } person { id name phone } } } }`
    const { data, errors } = await used.graph.query(query, {}, deo)
    expect(errors?.filter(({ extensions }) => extensions?.code !== 'FORBIDDEN') ?? []).toEqual([])
    type Node = Record<'id' | 'post', string> & {
      pollingStation: { code: string } | null
      person: { id: string; name: string; phone: string | null } | null
    }
    return data.roster.nodes.map(({ id, post, pollingStation, person }: Node) => [
      ...[id, post, pollingStation?.code ?? '', person?.id ?? '', person?.name ?? '', person?.phone ?? ''],
    ])
  }
  const rowsOf = (stdout: string) => parse(stdout, { bom: true }).slice(1)

  it('holds what the graph tells whose token it is', async () => {
    const { exitCode, stdout, stderr } = await run(used.graph.url, ...roster)
    expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/^Exported \d+ rows/m)])
    const rows = rowsOf(stdout)
    expect(rows.length).toBeGreaterThan(200)
    // A phone of ten figures is no formula: it is written as it is.
    expect(rows).toEqual(await told())
    expect(rows.some(([, , , , , phone]: string[]) => /^\d{10}$/.test(phone ?? ''))).toBe(true)
  }, 60_000)

  it('holds the same of a hub with a safelist that lists exports, and nothing of one that does not', async () => {
    const [data, operations] = [join(folder, 'data'), join(folder, 'operations')]
    mkdirSync(operations)
    writeFileSync(join(operations, 'states.graphql'), 'query States { states { name } }')
    const gateway = await startTestGateway(used.graph.subgraphUrls, {
      GATEWAY_SECRET: testGatewaySecret,
      SAFELIST_FILE: join(data, 'safelist.json'),
    })
    await runHub(['safelist', operations, '--data', data])
    expect(await run(gateway.url, ...roster)).toMatchObject({
      ...{ exitCode: 1, stdout: '' },
      stderr: expect.stringMatching(
        /^The hub has a safelist, and exports are not on it: .*--with-exports\.\n$/,
      ),
    })
    await runHub(['safelist', operations, '--with-exports', '--data', data])
    const names = Object.values(JSON.parse(readFileSync(join(data, 'safelist.json'), 'utf8')).operations)
    expect(names).toHaveLength(1 + 9)
    await new Promise((resolve) => setTimeout(resolve, 1_100)) // the gateway looks at the file once a second
    const { exitCode, stdout } = await run(gateway.url, ...roster)
    expect([exitCode, rowsOf(stdout)]).toEqual([0, await told()])
    for (const [args, start] of [
      [['people', '--district', 'U06D01', '--columns', 'personId'], '\ufeffPerson'],
      [['summary', '--of', 'workforce', '--by', 'STATE', '--columns', 'area'], '\ufeff'],
      [['summary', '--of', 'training', '--by', 'STATE', '--columns', 'area'], '\ufeff'],
      [['summary', '--of', 'deployment', '--by', 'STATE', '--columns', 'area'], '\ufeff'],
      [['muster-roll', '--station', 'U06-AC1-PS001'], '%PDF-'],
      [['honorarium-sheet', '--station', 'U06-AC1-PS001'], '%PDF-'],
      [['appointment-letter', '--person', rowsOf(stdout)[0]?.[3] ?? ''], '%PDF-'],
    ] as [string[], string][]) {
      const file = await run(gateway.url, ...args)
      expect([args, file.exitCode, file.stderr, file.stdout.slice(0, start.length)]).toEqual([
        ...[args, 0, expect.stringMatching(/^Exported [\d.]+ [kM]B$/m), start],
      ])
    }
    // It lists no more than these.
    const other = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await createToken(deo)}` },
      body: JSON.stringify({ query: '{ roster(filter: { election: "GE2024" }) { nodes { id } } }' }),
    })
    expect(other.status).toBe(403)
  }, 120_000)

  it.each([
    ['no address', 'example', /^--hub must be the address of a gateway/],
    ['an address where nobody answers', 'http://127.0.0.1:1/graphql', /^The hub does not answer \(/],
  ])('says in one line what is wrong: %s', async (_name, hub, message) => {
    const { exitCode, stderr } = await run(hub, ...roster)
    expect([exitCode, stderr.trim().split('\n').length]).toEqual([1, 1])
    expect(stderr).toMatch(message)
  })
})
