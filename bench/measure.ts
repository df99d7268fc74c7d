import { addCpu, type CpuTimes } from './processes'

/** One of the things that are measured against one another. */
export interface Side {
  name: string
  run: () => Promise<unknown>
  readCpu: () => Promise<CpuTimes>
}

/** Times in milliseconds, CPU for one run. */
export interface Figures {
  medianMs: number
  p95Ms: number
  runs: number
  cpuMs: CpuTimes
}

const warmUpMs = 2_000
const rounds = 12
/** Of what takes longer than this, a few runs must do. */
const slowMs = 1_000
const roundsOfSlow = 3
const blockMs = 150
const leastRuns = 3
const mostRuns = 200

/**
 * Measures the sides in turn, a block of runs of each in every round and the other way round in every second, so that
 * what else happens on the machine meets all of them alike.
 */
export async function measureInTurn(sides: readonly Side[]): Promise<Map<string, Figures>> {
  const measured: Measured[] = []
  for (const side of sides) measured.push({ side, runs: await warmUp(side), times: [], cpu: {} })
  const isSlow = measured.some(({ runs }) => runs === 1)
  for (let round = 0; round < (isSlow ? roundsOfSlow : rounds); round++) {
    const order = round % 2 === 0 ? measured : measured.toReversed()
    for (const one of order) await runBlock(one)
  }
  return new Map(measured.map((one) => [one.side.name, toFigures(one)]))
}

interface Measured {
  side: Side
  /** Runs in a block. */
  runs: number
  times: number[]
  cpu: CpuTimes
}

/** Runs until code is compiled and caches are warm; gives how many runs fill a block. */
async function warmUp({ run }: Side): Promise<number> {
  const times: number[] = []
  const until = performance.now() + warmUpMs
  while (performance.now() < until || times.length < leastRuns) times.push(await timeOf(run))
  const typical = quantile(times, 0.5)
  if (typical > slowMs) return 1
  return Math.min(Math.max(Math.round(blockMs / typical), leastRuns), mostRuns)
}

async function runBlock(one: Measured): Promise<void> {
  const before = await one.side.readCpu()
  for (let run = 0; run < one.runs; run++) one.times.push(await timeOf(one.side.run))
  one.cpu = addCpu(one.cpu, before, await one.side.readCpu())
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}

function toFigures({ times, cpu }: Measured): Figures {
  const perRun = Object.entries(cpu).map(([name, ms]) => [name, ms / times.length])
  return {
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    runs: times.length,
    cpuMs: Object.fromEntries(perRun),
  }
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN
}
