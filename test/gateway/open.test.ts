import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFolder } from '../../prisma/folders'
import { rawRequest } from '../helpers/raw-request'
import { useTestGraph } from '../helpers/use-graph'

const folder = mkdtempSync(join(tmpdir(), 'muster-open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const running = new Set<() => void>()
afterEach(() => {
  for (const stop of running) stop()
  running.clear()
})

/** Runs the gateway's program, in an environment that names no database, no token and no subgraph. */
function runGateway(args: string[], environment: Record<string, string> = {}) {
  const program = join(projectFolder, 'dist', 'gateway', 'index.js')
  const env = { PATH: process.env.PATH ?? '', ...environment }
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  running.add(() => child.kill('SIGTERM'))
  const output = { stderr: '' }
  child.stderr.on('data', (text) => {
    output.stderr += text
  })
  return { child, output }
}

/** A supergraph whose subgraphs are where this test runs them, one at a path of its own. */
function supergraphOf(urls: Record<string, string>): string {
  const sdl = readFileSync(join(projectFolder, 'schema', 'supergraph.graphql'), 'utf8')
  const file = join(folder, 'supergraph.graphql')
  const moved = sdl.replace(
    /@join__graph\(name: "(\w+)", url: "[^"]*"\)/g,
    (_, name: string) => `@join__graph(name: "${name}", url: "${urls[name]}")`,
  )
  writeFileSync(file, moved)
  return file
}

/** A port that was free a moment ago: the program's own line of it is not to be had without a parent's channel. */
const port = 20_000 + (process.pid % 20_000)

async function startOpen(file: string) {
  const { output } = runGateway(['--supergraph', file, '--port', String(port), '--open'])
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (ready?.status === 200) return `${url}/graphql`
    await sleep(100)
  }
  throw new Error(`The gateway did not start: ${output.stderr}`)
}

describe('the gateway for development', () => {
  const used = useTestGraph({ seeded: false })

  it('runs any supergraph, asks its subgraphs where it says they are, and lets anybody ask anything', async () => {
    const url = await startOpen(supergraphOf(used.graph.subgraphUrls))
    const json = { 'content-type': 'application/json' }
    const ask = (query: string) => rawRequest(url, { headers: json, body: JSON.stringify({ query }) })
    const aliases = Array.from({ length: 200 }, (_, index) => `a${index}: __typename`).join(' ')
    expect(await ask(`{ ${aliases} }`)).toMatchObject({ status: 200, body: { data: { a199: 'Query' } } })
    expect(await ask('{ __schema { queryType { name } } }')).toMatchObject({ status: 200 })
    expect(await rawRequest(`${url}?query=%7B__typename%7D`, { method: 'GET' })).toMatchObject({
      status: 200,
      body: { data: { __typename: 'Query' } },
    })
    // Its subgraphs are the project's own, which ask for a token still: their refusal is passed on.
    const { status, body } = await ask('{ elections { code } }')
    expect({ status, data: body.data }).toEqual({ status: 200, data: null })
    expect(body.errors[0].message).not.toBe('')
  })

  it('answers in the words of GraphQL over HTTP', async () => {
    const url = await startOpen(supergraphOf(used.graph.subgraphUrls))
    const accept = 'application/graphql-response+json'
    const post = (body: string, headers: Record<string, string> = {}) =>
      rawRequest(url, { headers: { 'content-type': 'application/json', accept, ...headers }, body })
    const answer = await post('{ "query": "{ __typename }" }')
    expect(answer.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8')
    expect((await post('{ "query": "{" }')).status).toBe(400)
    expect((await post('{ "query": "{ nothing }" }')).status).toBe(400)
    expect((await post('{ "query": "query A { __typename }", "operationName": "B" }')).status).toBe(400)
    expect((await post('{ no JSON')).status).toBe(400)
    expect((await post('{ "query": "{ __typename }" }', { accept: 'text/csv' })).status).toBe(406)
    expect((await post('<query/>', { 'content-type': 'application/xml' })).status).toBe(415)
    expect((await rawRequest(url, { method: 'DELETE' })).status).toBe(405)
  })

  it.each<[string[], Record<string, string>, RegExp]>([
    [
      ['--open'],
      { NODE_ENV: 'production' },
      /^gateway cannot start: --open lets anybody ask anything, so it does not run in production/,
    ],
    [['--open', '--supergraph', '/nowhere.graphql'], {}, /\/nowhere\.graphql is not a supergraph/],
    [
      ['--closed'],
      {},
      /Unknown option '--closed'.*Known are --supergraph <file>, --port <number> and --open\./,
    ],
    [['--port', 'x', '--open'], {}, /HUB_PORT \(expected a port number\)/],
    [[], {}, /AUTH_JWKS_URL \(missing/],
    [
      [],
      { RATE_LIMIT_REQUESTS: 'many', CORS_ORIGINS: 'hr.example', QUERY_MAX_DEPTH_FIELDS: '0' },
      /QUERY_MAX_DEPTH_FIELDS.*RATE_LIMIT_REQUESTS.*CORS_ORIGINS/,
    ],
  ])('does not start, and says why in a line, with %j in %j', async (args, environment, line) => {
    const { child, output } = runGateway(args, environment)
    await once(child, 'close')
    expect(child.exitCode).toBe(1)
    expect(output.stderr).toMatch(line)
    expect(output.stderr.trim().split('\n')).toHaveLength(1)
  })
})
