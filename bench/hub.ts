import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readHub } from '../cli/hub/hub-file'
import { ensureLocalKey } from '../cli/identity/local-key'
import { signToken } from '../cli/identity/sign-token'
import { type DatabaseUrls, databaseNames } from '../prisma/databases'
import { projectFolder } from '../prisma/folders'
import { databaseVariable } from '../prisma/server/external-databases'
import { openDatabases } from '../prisma/server/open-databases'

export interface HubOptions {
  dataFolder: string
  scale: number
  urls?: DatabaseUrls | undefined
  /** Folder in which the hub's processes leave a CPU profile each when they end. */
  profileFolder?: string | undefined
  environment: Record<string, string | undefined>
}

/** A hub as `hub start` runs it. */
export interface RunningHub {
  url: string
  databases: DatabaseUrls
  /** The hub's own processes by name. */
  processes: Record<string, number>
  /** Folder of the embedded server's cluster; undefined for databases from elsewhere. */
  cluster: string | undefined
  tokenFor: (subject: string) => Promise<string>
  stop: () => Promise<void>
}

/** Starts a hub with its settings as they are by default, and waits until it answers. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { dataFolder, urls } = options
  const child = spawnHub(options)
  await untilReady(child)
  const hub = await readHub(dataFolder)
  if (!hub?.urls.gateway) throw new Error(`the hub on ${dataFolder} does not tell where it answers`)
  const databases = await openDatabases({ dataFolder, ...(urls && { urls }) })
  const key = await ensureLocalKey(dataFolder)
  return {
    url: hub.urls.gateway,
    databases: databases.nearUrls, // the hub's own way, for the SQL too
    processes: Object.fromEntries(hub.children.map(({ name, pid }) => [name, pid])),
    cluster: databases.embedded ? join(dataFolder, 'postgres', 'cluster') : undefined,
    tokenFor: (subject) =>
      signToken(key, { subject, grants: [{ role: 'COMMISSION', area: 'IN' }], expiresIn: '2h' }),
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await databases.close()
    },
  }
}

function spawnHub({ dataFolder, scale, urls, profileFolder, environment }: HubOptions): ChildProcess {
  const program = join(projectFolder, 'dist', 'cli', 'index.js')
  // The hub's processes are run with the same options of node as the hub itself.
  const profiled = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : []
  const databases = Object.fromEntries(databaseNames.map((name) => [databaseVariable(name), urls?.[name]]))
  return spawn(
    process.execPath,
    [...profiled, program, 'start', '--data', dataFolder, '--scale', String(scale), '--port', '0'],
    {
      env: { ...environment, ...databases },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
}

/** Resolves when the hub says that it is ready; fails when it ends before. */
async function untilReady(child: ChildProcess): Promise<void> {
  const { stdout } = child
  if (!stdout) throw new TypeError('the hub has no output')
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: stdout }).on('line', (line) => line.startsWith('Hub ready') && resolve())
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the hub ended before it was ready (exit code ${code})`)
  })
  await Promise.race([ready, ended])
  ended.catch(() => undefined)
}
