import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunningHub } from './hub'

/** Milliseconds of CPU by process: `hub`, and `postgres` for all of the server's; read, `postgres#123` each. */
export type CpuTimes = Record<string, number>

/** CPU that the hub's processes have used so far; of databases from elsewhere nothing is known. */
export async function readCpu({
  processes,
  cluster,
}: Pick<RunningHub, 'processes' | 'cluster'>): Promise<CpuTimes> {
  const own = Object.entries(processes).map(async ([name, pid]) => [name, await cpuOf(pid)] as const)
  const server = cluster === undefined ? [] : await serverProcesses(cluster)
  const ofServer = server.map(async (pid) => [`postgres#${pid}`, await cpuOf(pid)] as const)
  return Object.fromEntries(await Promise.all([...own, ...ofServer]))
}

/** Memory held now, in MiB, by process; of the server each process's own, without what all of them share. */
export async function readMemory({ processes, cluster }: RunningHub): Promise<Record<string, number>> {
  const own = Object.entries(processes).map(
    async ([name, pid]) => [name, await residentMiB(pid, 'VmRSS')] as const,
  )
  const server = cluster === undefined ? [] : await serverProcesses(cluster)
  const ofServer = await Promise.all(server.map((pid) => residentMiB(pid, 'RssAnon')))
  const postgres = Math.round(ofServer.reduce((sum, mib) => sum + mib, 0))
  return { ...Object.fromEntries(await Promise.all(own)), ...(cluster !== undefined && { postgres }) }
}

/** What has been used since an earlier reading, added to a sum. Of the server's processes some come and go. */
export function addCpu(sum: CpuTimes, before: CpuTimes, after: CpuTimes): CpuTimes {
  const total = { ...sum }
  for (const [process, ms] of Object.entries(after)) {
    const name = process.split('#')[0] ?? process
    total[name] = (total[name] ?? 0) + Math.max(0, ms - (before[process] ?? 0))
  }
  return total
}

/** CPU of one process: the scheduler's own count of all its threads, in milliseconds. */
export async function cpuOf(pid: number): Promise<number> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const texts = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/schedstat`, 'utf8').catch(() => '0')),
  )
  return texts.reduce((sum, text) => sum + Number(text.split(' ')[0]) / 1e6, 0)
}

async function residentMiB(pid: number, field: 'VmRSS' | 'RssAnon'): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kib = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]
  return Math.round(Number(kib ?? 0) / 1024)
}

async function serverProcesses(cluster: string): Promise<number[]> {
  const postmaster = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])
  const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').catch(() => '')
  return [postmaster, ...children.split(' ').filter(Boolean).map(Number)]
}
