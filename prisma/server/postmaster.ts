import { readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processStart } from './process-identity'
import { ServerError } from './server.error'

const changeMs = 60_000 // recovery after a crash, or a shutdown that still writes
const pollMs = 50

/** The port of the server that runs on the cluster, once it answers; null when none runs. */
export async function findRunningPort(cluster: string): Promise<number | null> {
  const deadline = Date.now() + changeMs
  while (Date.now() < deadline) {
    const postmaster = await readPostmaster(cluster)
    if (!postmaster) return null
    if (postmaster.status === 'ready') return postmaster.port
    await sleep(pollMs)
  }
  throw new ServerError('SERVER_FAILED', `PostgreSQL on ${cluster} neither becomes ready nor stops.`)
}

type Postmaster = { pid: number; port: number; status: string }

/** What the server wrote about itself, if it still runs. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(postmasterFile(cluster), 'utf8').catch(() => '')
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!pid || (await processStart(pid)) === null) return null
  if (!(await isServerOf(pid, cluster))) return null
  return { pid, port: Number(lines[3]), status: lines[7] ?? 'starting' }
}

/**
 * Takes away what a dead server wrote about itself. PostgreSQL would, but not where its number was given to
 * another program since, or where nobody buries the dead, as in a container without an init. Call it under
 * the data folder's lock, when no server runs.
 */
export function forgetPostmaster(cluster: string): Promise<void> {
  return rm(postmasterFile(cluster), { force: true })
}

function postmasterFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

// A server's working directory is its cluster. Where the system does not tell, believe the number.
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  return folder === null || folder === (await realpath(cluster))
}
