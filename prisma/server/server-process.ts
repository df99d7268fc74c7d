import { readFile, rename } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { DataPaths } from './data-paths'
import { findFreePort } from './free-port'
import { Launch } from './launcher'
import { findRunningPort, forgetPostmaster, readPostmaster } from './postmaster'
import { ServerError } from './server.error'

const startAttempts = 5
const retryMs = 400

/** Starts the server unless it runs; gives its port. Call it under the data folder's lock. */
export async function ensureRunning(
  paths: DataPaths,
  pgCtl: string,
  settings: Record<string, string>,
  launch: Launch,
): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const running = await findRunningPort(paths.cluster)
    if (running !== null) return running
    await forgetPostmaster(paths.cluster)
    const port = await findFreePort()
    await rename(paths.log, `${paths.log}.old`).catch(() => undefined)
    const options = Object.entries({ ...settings, port }).map(([name, value]) => `-c ${name}=${value}`)
    const args = [
      'start',
      '-D',
      paths.cluster,
      '-w',
      '-t',
      '60',
      '-s',
      '-l',
      paths.log,
      '-o',
      options.join(' '),
    ]
    try {
      await launch(pgCtl, args)
      return port
    } catch (cause) {
      // Another program may have taken the port since, and a killed server's children take a moment to leave.
      if (attempt >= startAttempts) throw await startError(paths.log, cause)
      await sleep(retryMs)
    }
  }
}

/** Stops the server if it runs; what it does not finish in time it recovers when it next starts. */
export async function stopServer(paths: DataPaths, pgCtl: string, launch: Launch): Promise<void> {
  for (const [mode, seconds] of [
    ['fast', '3'],
    ['immediate', '1'],
  ] as const) {
    if ((await readPostmaster(paths.cluster)) === null) return
    await launch(pgCtl, ['stop', '-D', paths.cluster, '-m', mode, '-w', '-s', '-t', seconds]).catch(
      () => undefined,
    )
  }
}

async function startError(log: string, cause: unknown): Promise<ServerError> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n')
  const reason = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? String(cause)
  return new ServerError('SERVER_FAILED', `PostgreSQL does not start (log: ${log}): ${reason}`, { cause })
}
