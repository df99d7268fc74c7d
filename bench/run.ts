import { mkdir } from 'node:fs/promises'
import { withClient } from '../prisma/server/with-client'
import { Asker } from './ask'
import { benchCases } from './cases'
import { type CaseResult, compareCase } from './compare'
import { type HubOptions, startHub } from './hub'
import { measureLoad } from './load'
import { type Level, runLevel } from './mix'
import type { BenchOptions, PartName } from './options'
import { describeMachine, type Report } from './report'
import { drawSamples, sampledStates } from './samples'
import { type Site, warmUpHubs } from './site'
import { compareSpreads, type SpreadFigures, spreads } from './spread'
import { createSqlDatabase } from './sql-database'

type Environment = Record<string, string | undefined>

const smallScale = 0.01
const levelsOfConnections = [1, 8, 64]

/** Measures what the options ask for; says on standard error what it is at. */
export async function runBench(options: BenchOptions, environment: Environment): Promise<Report> {
  const seconds: Record<string, number> = {}
  const timed = async <T>(part: string, work: () => Promise<T>): Promise<T> => {
    console.error(`${part} …`)
    const startedAt = performance.now()
    const result = await work()
    seconds[part] = (performance.now() - startedAt) / 1_000
    return result
  }
  const has = (part: PartName) => options.only.includes(part)
  const sites =
    has('chain') || has('look-up') || has('mix') ? await openSites(options, environment, timed) : []
  const cases: CaseResult[] = []
  const levels: Level[] = []
  let names: SpreadFigures[] = []
  let postgres = 'unknown'
  try {
    const [site] = sites
    if (site) {
      postgres = await readVersion(site.hub.databases.personnel)
      await timed('warming up', () => warmUpHubs(sites, [...benchCases, ...spreads], warmUpMs))
    }
    for (const benchCase of benchCases)
      if (has(benchCase.part)) cases.push(await timed(benchCase.name, () => compareCase(benchCase, sites)))
    if (site && has('look-up')) names = await timed('names', () => compareSpreads(site))
    if (site && has('mix'))
      for (const connections of levelsOfConnections)
        levels.push(
          await timed(`mix of ${connections}`, () => runLevel(site, connections, options.secondsPerLevel)),
        )
  } finally {
    for (const site of sites) await closeSite(site)
  }
  const load = has('load') ? await timed('load', () => measureLoad(options.loadScale, environment)) : null
  const measuredOn = new Date().toISOString().slice(0, 10)
  return {
    machine: describeMachine(postgres),
    scale: options.scale,
    measuredOn,
    cases,
    names,
    levels,
    load,
    seconds,
  }
}

const subjectsInTurn = 32
const warmUpMs = 25_000

/** The data folder asked for and, where that is of another scale, the small one beside it. */
async function openSites(
  { dataFolder, smallFolder, scale, urls, only, profileFolder }: BenchOptions,
  environment: Environment,
  timed: <T>(part: string, work: () => Promise<T>) => Promise<T>,
): Promise<Site[]> {
  if (profileFolder) await mkdir(profileFolder, { recursive: true })
  const large = { dataFolder, scale, urls, profileFolder, environment }
  const sites = [await timed(`hub at ${scale}`, () => openSite(large))]
  const isCompared = scale !== smallScale && only.some((part) => part === 'chain' || part === 'look-up')
  if (isCompared) {
    const small = { dataFolder: smallFolder, scale: smallScale, environment }
    sites.push(await timed(`hub at ${smallScale}`, () => openSite(small)))
  }
  return sites
}

async function openSite(options: HubOptions): Promise<Site> {
  const hub = await startHub(options)
  const sql = await createSqlDatabase(hub.databases, sampledStates)
  const samples = await drawSamples(hub.databases)
  const subjects = Array.from({ length: subjectsInTurn }, (_, index) => `bench-${index}`)
  const tokens = await Promise.all(subjects.map((subject) => hub.tokenFor(subject)))
  return { label: String(options.scale), hub, asker: new Asker(hub.url, 1), tokens, sql, samples }
}

async function closeSite({ asker, sql, hub }: Site): Promise<void> {
  await asker.close()
  await sql.close()
  await hub.stop()
}

async function readVersion(url: string): Promise<string> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ server_version: string }>('SHOW server_version'),
  )
  return rows[0]?.server_version ?? 'unknown'
}
