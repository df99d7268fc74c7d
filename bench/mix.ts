import { Asker } from './ask'
import type { BenchCase } from './case'
import { benchCases, readOperation } from './cases'
import type { RunningHub } from './hub'
import { quantile } from './measure'
import { addCpu, type CpuTimes, readCpu, readMemory } from './processes'
import type { Site } from './site'

const warmUpMs = 3_000
/** A single connection can ask more often than a single user may: so few connections are each of several users in turn. */
const leastUsers = 8

/** A number of connections held up for a while. */
export interface Level {
  connections: number
  requestsPerSecond: number
  p50Ms: number
  p95Ms: number
  p99Ms: number
  /** Answers with an error, of whatever kind, and what the first of them said. */
  errors: number
  firstError: string | null
  /** Milliseconds of CPU for one request. */
  cpuMs: CpuTimes
  memoryMiB: Record<string, number>
}

interface Request {
  query: string
  variables: object
}

interface Tally {
  times: number[]
  errors: string[]
}

/** Asks a mix of all cases over so many connections at once, each as users of its own who wait for every answer. */
export async function runLevel(site: Site, connections: number, seconds: number): Promise<Level> {
  const asker = new Asker(site.hub.url, connections)
  const deck = createDeck(site)
  const users = Array.from({ length: Math.max(connections, leastUsers) }, (_, user) => `bench-user-${user}`)
  const tokens = await Promise.all(users.map((user) => site.hub.tokenFor(user)))
  const tokensOf = Array.from({ length: connections }, (_, connection) =>
    tokens.filter((_, user) => user % connections === connection),
  )
  const run = (ms: number) => runConnections(asker, deck, tokensOf, ms)
  await run(warmUpMs)
  const before = await readCpu(site.hub)
  const startedAt = performance.now()
  const tally = await run(seconds * 1_000)
  const elapsedSeconds = (performance.now() - startedAt) / 1_000
  const level = toLevel(connections, elapsedSeconds, tally, await cpuSince(before, site.hub, tally))
  const memoryMiB = await readMemory(site.hub)
  await asker.close()
  return { ...level, memoryMiB }
}

/** Every case as often as its shares, its samples in turn, in an order that mixes them and is the same each time. */
function createDeck({ samples }: Site): Request[] {
  const deck = benchCases.flatMap((benchCase) => requestsOf(benchCase, samples[benchCase.sample]))
  const stride = 7_919 // a prime: no multiple of it is a multiple of the deck's length
  return deck.map((_, place) => deck[(place * stride) % deck.length] ?? { query: '', variables: {} })
}

function requestsOf(benchCase: BenchCase, samples: readonly object[]): Request[] {
  const query = readOperation(benchCase)
  const copies = 8 * benchCase.shares
  return Array.from({ length: copies }, (_, copy) => ({
    query,
    variables: samples[copy % samples.length] ?? {},
  }))
}

async function runConnections(
  asker: Asker,
  deck: readonly Request[],
  tokensOf: readonly (readonly string[])[],
  ms: number,
): Promise<Tally> {
  const tally: Tally = { times: [], errors: [] }
  const until = performance.now() + ms
  let next = 0
  const work = async (tokens: readonly string[]) => {
    for (let turn = 0; performance.now() < until; turn++) {
      const { query, variables } = deck[next++ % deck.length] ?? { query: '', variables: {} }
      const token = tokens[turn % tokens.length] ?? ''
      const startedAt = performance.now()
      const { status, text } = await asker.ask(query, variables, token)
      tally.times.push(performance.now() - startedAt)
      if (status !== 200 || text.includes('"errors":')) tally.errors.push(`${status} ${text.slice(0, 300)}`)
    }
  }
  await Promise.all(tokensOf.map(work))
  return tally
}

async function cpuSince(before: CpuTimes, hub: RunningHub, { times }: Tally): Promise<CpuTimes> {
  const used = addCpu({}, before, await readCpu(hub))
  return Object.fromEntries(Object.entries(used).map(([name, ms]) => [name, ms / times.length]))
}

function toLevel(connections: number, seconds: number, { times, errors }: Tally, cpuMs: CpuTimes) {
  return {
    connections,
    requestsPerSecond: times.length / seconds,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    p99Ms: quantile(times, 0.99),
    errors: errors.length,
    firstError: errors[0] ?? null,
    cpuMs,
  }
}
