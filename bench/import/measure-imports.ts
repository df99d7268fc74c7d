import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseNames } from '../../prisma/databases'
import { projectFolder } from '../../prisma/folders'
import { acquireEmbeddedServer } from '../../prisma/server/embedded-server'
import { compareImport, type ImportFigures, type Taken } from './compare-import'
import { measuredLists } from './lists'

/** The flags of `npm run bench:import`. */
export interface ImportBenchFlags {
  data: string
  only: string
  rows: string
  rounds: string
  profile?: string
}

/** Prints how quick lists come in beside COPY of the same rows into the same tables. */
export async function measureImports(
  { data, only, rows, rounds, profile }: ImportBenchFlags,
  environment: Record<string, string | undefined>,
): Promise<void> {
  await fill(data)
  const folder = await mkdtemp(join(tmpdir(), 'muster-import-'))
  const server = await acquireEmbeddedServer({ dataFolder: data, databases: databaseNames })
  const cluster = join(data, 'postgres', 'cluster')
  const site = { server, cluster, folder, environment, profileFolder: profile }
  try {
    for (const list of measuredLists.filter(({ kind }) => only.split(',').includes(kind)))
      print(await compareImport(site, list, Number(rows), Number(rounds)))
  } finally {
    await server.release()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Does nothing where the folder holds a hub already. */
async function fill(data: string): Promise<void> {
  const program = join(projectFolder, 'dist', 'cli', 'index.js')
  const child = spawn(process.execPath, [program, 'seed', '--data', data, '--scale', '0.01'], {
    stdio: 'ignore',
  })
  await once(child, 'exit')
}

function print({ kind, rows, rounds }: ImportFigures): void {
  console.log(`\n${kind}: ${rows.toLocaleString('en')} rows; load ${loadavg()[0]?.toFixed(1)}`)
  console.table(
    rounds.map((round) => ({
      'import, rows/s': rate(rows, round.import),
      'COPY, rows/s': rate(rows, round.copy),
      'of COPY': share(round.copy, round.import),
      'again, rows/s': rate(rows, round.again),
      'COPY without triggers': rate(rows, round.bareCopy),
      'CPU s of import': cpu(round.import),
      'CPU s of COPY': cpu(round.copy),
    })),
  )
  const ratios = rounds.map(({ import: own, copy }) => copy.seconds / own.seconds)
  console.log(`Median share of COPY's speed: ${median(ratios).toFixed(2)}`)
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

function rate(rows: number, { seconds }: Taken): number {
  return Math.round(rows / seconds)
}

function share(copy: Taken, own: Taken): number {
  return Number((copy.seconds / own.seconds).toFixed(2))
}

function cpu({ cpuMs }: Taken): string {
  return Object.entries(cpuMs)
    .map(([name, ms]) => `${name} ${(ms / 1_000).toFixed(1)}`)
    .join(', ')
}
