import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { databaseNames } from '../../prisma/databases'
import { projectFolder } from '../../prisma/folders'
import type { EmbeddedServer } from '../../prisma/server/embedded-server'
import { databaseVariable } from '../../prisma/server/external-databases'
import { withClient } from '../../prisma/server/with-client'
import type { CpuTimes } from '../processes'
import { CpuSampler } from './cpu-sampler'
import type { MeasuredList } from './lists'
import { copyDatabase, dropDatabase, prepareDatabase, writeRows } from './scratch-databases'

/** Where a comparison takes place. */
export interface Site {
  server: EmbeddedServer
  cluster: string
  folder: string
  environment: Record<string, string | undefined>
  profileFolder: string | undefined
}

/** One way of writing the rows, once. */
export interface Taken {
  seconds: number
  cpuMs: CpuTimes
}

export interface ImportFigures {
  kind: string
  rows: number
  rounds: { import: Taken; again: Taken; copy: Taken; bareCopy: Taken }[]
}

const [base, scratch] = ['bench_base', 'bench_scratch']

/**
 * Imports a list, and has COPY write the rows that came of it into the same table of a copy of the same database, in turn. COPY
 * fires the table's triggers, as the import does; `bareCopy` is COPY without them.
 */
export async function compareImport(
  site: Site,
  list: MeasuredList,
  most: number,
  rounds: number,
): Promise<ImportFigures> {
  const { server, folder } = site
  const [file, result] = [join(folder, `${list.kind}.csv`), join(folder, `${list.kind}.copy`)]
  const rows = await writeRows(server.url(list.database), list.rows(most), file, '(FORMAT csv, HEADER)')
  await copyDatabase(server, list.database, base)
  await prepareDatabase(server.url(base), list.prepare)
  const figures: ImportFigures = { kind: list.kind, rows, rounds: [] }
  for (let round = 0; round < rounds; round++) {
    await copyDatabase(server, base, scratch)
    const before = await nextTransaction(server.url(scratch))
    const imported = await runImport(site, list, file)
    const query = `SELECT * FROM ${list.table} WHERE xmin::text::bigint >= ${before} ORDER BY ctid`
    const written = await writeRows(server.url(scratch), query, result)
    if (written !== rows) throw new Error(`${list.kind}: ${written} of ${rows} rows went in`)
    const again = await runImport(site, list, file)
    const copy = await runCopy(site, list.table, result, 'origin')
    const bareCopy = await runCopy(site, list.table, result, 'replica')
    figures.rounds.push({ import: imported, again, copy, bareCopy })
  }
  await dropDatabase(server, scratch)
  await dropDatabase(server, base)
  return figures
}

async function nextTransaction(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id')
    return rows[0]?.id ?? '0'
  })
}

/** As the command tells it: from opening the list to the end of its last transaction, without the start of node. */
async function runImport(site: Site, { kind, database }: MeasuredList, file: string): Promise<Taken> {
  const { server, cluster, environment, profileFolder } = site
  const urls = databaseNames.map((name) => [
    databaseVariable(name),
    server.url(name === database ? scratch : name),
  ])
  const profiled = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]
  const program = join(projectFolder, 'dist', 'cli', 'index.js')
  const cpu = new CpuSampler(cluster)
  await cpu.begin()
  const child = spawn(process.execPath, [...profiled, program, 'import', kind, file], {
    env: { ...environment, ...Object.fromEntries(urls) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  cpu.watch('node', child.pid ?? 0)
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  const cpuMs = await cpu.end()
  const [, read = '0', rate = '0'] = /^([\d,]+) rows read.* ([\d,]+) rows\/s/.exec(output) ?? []
  if (code !== 0) throw new Error(`hub import ${kind} ended with exit code ${code}: ${output}`)
  return { seconds: toNumber(read) / toNumber(rate), cpuMs }
}

async function runCopy(
  { server, cluster }: Site,
  table: string,
  file: string,
  role: 'origin' | 'replica',
): Promise<Taken> {
  await copyDatabase(server, base, scratch)
  return withClient(server.url(scratch), async (client) => {
    await client.query(`SET session_replication_role = ${role}`)
    const cpu = new CpuSampler(cluster)
    await cpu.begin('node', process.pid)
    const startedAt = performance.now()
    await pipeline(createReadStream(file), client.query(copyFrom(`COPY ${table} FROM STDIN`)))
    const seconds = (performance.now() - startedAt) / 1_000
    return { seconds, cpuMs: await cpu.end() }
  })
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''))
}
