import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { dirname } from 'node:path'
import type { CaseResult } from './compare'
import type { LoadFigures } from './load'
import type { Level } from './mix'
import type { CpuTimes } from './processes'
import type { SpreadFigures } from './spread'

/** All that one run has measured. */
export interface Report {
  machine: { cpu: string; cores: number; memoryGiB: number; node: string; postgres: string }
  scale: number
  measuredOn: string
  cases: CaseResult[]
  names: SpreadFigures[]
  levels: Level[]
  load: LoadFigures | null
  /** How long each part of the run took. */
  seconds: Record<string, number>
}

export function describeMachine(postgres: string): Report['machine'] {
  const [first] = cpus()
  return {
    cpu: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    postgres,
  }
}

export async function writeReport(file: string, report: Report): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(report, roundNumbers, 2)}\n`)
}

/** The report as tables in Markdown. */
export function printReport({ machine, cases, names, levels, load, seconds }: Report): string {
  const parts = Object.entries(seconds).map(([part, took]) => `${part} ${took.toFixed(0)} s`)
  return [
    `${machine.cores} x ${machine.cpu}, ${machine.memoryGiB} GiB, Node ${machine.node}, PostgreSQL ${machine.postgres}`,
    ...(cases.length > 0 ? [casesTable(cases), scaleTable(cases)] : []),
    ...(names.length > 0 ? [namesTable(names)] : []),
    ...(levels.length > 0 ? [levelsTable(levels)] : []),
    ...(load ? [loadTable(load)] : []),
    `Took: ${parts.join(', ')}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function casesTable(cases: readonly CaseResult[]): string {
  const rows = cases.flatMap(({ name, budget, sites }) =>
    sites.map(({ scale, sql, hub, ratio, statements, bytes, isEqual }) => [
      name,
      scale,
      ms(sql.medianMs),
      ms(hub.medianMs),
      timesOf(ratio, budget),
      ms(sum(sql.cpuMs)),
      ms(sum(hub.cpuMs)),
      cpuList(hub.cpuMs),
      String(statements ?? '-'),
      String(bytes),
      isEqual ? 'yes' : 'NO',
    ]),
  )
  return table(
    ...[['case', 'scale', 'SQL ms', 'hub ms', 'times', 'SQL CPU ms', 'hub CPU ms', 'CPU by process']],
    ['statements', 'bytes', 'same JSON'],
    rows,
  )
}

function scaleTable(cases: readonly CaseResult[]): string {
  const rows = cases.flatMap(({ name, scaleRatio, sites }) =>
    scaleRatio === null ? [] : [[name, ...sites.map(({ hub }) => ms(hub.medianMs)), scaleRatio.toFixed(2)]],
  )
  const scales = cases[0]?.sites.map(({ scale }) => `hub ms at ${scale}`) ?? []
  return rows.length === 0 ? '' : table(['case', ...scales, 'times'], [], rows)
}

function namesTable(names: readonly SpreadFigures[]): string {
  const rows = names.map(({ name, medianMs, ratio, budget }) => [name, ms(medianMs), timesOf(ratio, budget)])
  return table(['look-up', 'hub ms', 'times of one by phone'], [], rows)
}

function timesOf(ratio: number, budget: number): string {
  return `${ratio.toFixed(1)}${ratio <= budget ? '' : ` (over ${budget})`}`
}

function levelsTable(levels: readonly Level[]): string {
  const rows = levels.map((level) => [
    String(level.connections),
    level.requestsPerSecond.toFixed(0),
    ...[level.p50Ms, level.p95Ms, level.p99Ms].map(ms),
    `${level.errors}${level.firstError ? ` (${level.firstError.slice(0, 80)})` : ''}`,
    cpuList(level.cpuMs),
    Object.entries(level.memoryMiB)
      .map(([name, mib]) => `${name} ${mib}`)
      .join(', '),
  ])
  return table(
    ['connections', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'errors', 'CPU ms a request', 'memory MiB'],
    [],
    rows,
  )
}

function loadTable({ scale, rows, seedSeconds, copySeconds, ratio }: LoadFigures): string {
  const rate = (seconds: number) => Math.round(rows / seconds).toLocaleString('en')
  return table(
    ['load at scale', 'rows', 'hub seed rows/s', 'COPY rows/s', 'times'],
    [],
    [[String(scale), rows.toLocaleString('en'), rate(seedSeconds), rate(copySeconds), ratio.toFixed(2)]],
  )
}

function table(
  first: readonly string[],
  more: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const head = [...first, ...more]
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(1)
}

function sum(times: CpuTimes): number {
  return Object.values(times).reduce((total, value) => total + value, 0)
}

function cpuList(times: CpuTimes): string {
  return Object.entries(times)
    .map(([name, value]) => `${name} ${ms(value)}`)
    .join(', ')
}

function roundNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value
}
