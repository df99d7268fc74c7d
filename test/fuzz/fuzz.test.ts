import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { projectFolder } from '../../prisma/folders'
import { Random } from '../../prisma/seed/random'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { createToken } from '../helpers/identity'
import { useTestGraph } from '../helpers/use-graph'
import { drawOperation, spoil } from './operations'

const total = 10_000
const atOnce = 8
const schema = buildSchema(readFileSync(join(projectFolder, 'schema', 'api.graphql'), 'utf8'))

const viewers: Grant[] = [
  { role: 'COMMISSION', area: 'IN' },
  { role: 'DEO', area: 'S05D01' },
  { role: 'STAFF', area: 'S05D01-0000001' },
  { role: 'DASHBOARD', area: 'S05' },
]

/** Fewer than the requests: the gateway plans each text once. */
const operations = Array.from({ length: 400 }, (_, number) => drawOperation(new Random(2024, number), schema))

/** The body of one request: an operation with odd values, one that does not parse, or no JSON at all. */
function drawBody(random: Random): string {
  const { query, drawVariables } = random.pick(operations)
  const variables = drawVariables(random)
  const kind = random.below(10)
  if (kind < 5) return JSON.stringify({ query, variables })
  if (kind < 8) return JSON.stringify({ query: spoil(random, query), variables })
  if (kind === 8)
    return JSON.stringify({
      query: random.pick([1, null, [], {}, true]),
      variables: random.pick(['x', 1, []]),
    })
  return spoil(random, JSON.stringify({ query, variables }))
}

// Whatever is sent, the answer is 4xx or GraphQL with a code for each error: never a stack trace, never a 500.
it(`answers ${total} odd and malformed operations with codes`, async () => {
  const tokens = await Promise.all(viewers.map((grant) => createToken([grant])))
  const random = new Random(2024, 'fuzz')
  const wrong: string[] = []
  const codes = new Map<string, number>()
  let sent = 0
  const work = async () => {
    while (sent < total && wrong.length < 5) {
      const authorization = `Bearer ${tokens[sent++ % tokens.length]}`
      const body = drawBody(random)
      const response = await fetch(used.graph.url, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json', authorization }, body },
      })
      const text = await response.text()
      const fault = faultOf(response.status, text, codes)
      if (fault) wrong.push(`${fault}: ${response.status} ${text.slice(0, 300)} to ${body.slice(0, 1_500)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  expect(wrong).toEqual([])
  expect(codes.get('BAD_USER_INPUT')).toBeGreaterThan(100)
  expect(codes.get('GRAPHQL_PARSE_FAILED')).toBeGreaterThan(100)
}, 900_000)

const used = useTestGraph({ seeded: true })

function faultOf(status: number, text: string, codes: Map<string, number>): string | undefined {
  // 503 is how a hub turns away what it cannot hold beside the rest.
  if (status !== 200 && status !== 503 && (status < 400 || status >= 500)) return 'status'
  if (/\bat (\w+\.)?\w+ \(|node_modules|\.ts:\d|\.js:\d/.test(text)) return 'stack trace'
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }
  for (const { extensions } of errors) {
    if (!extensions?.code || extensions.code === 'INTERNAL_SERVER_ERROR') return 'code'
    codes.set(extensions.code, (codes.get(extensions.code) ?? 0) + 1)
  }
  return status !== 200 && errors.length === 0 ? 'no error' : undefined
}
