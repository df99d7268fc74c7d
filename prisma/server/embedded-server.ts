import { access, constants, mkdir, readFile, rm } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { findAccount } from './account'
import { findBinaries } from './binaries'
import { ensureCluster, superuser } from './cluster'
import { createDatabases } from './create-databases'
import { DataPaths, dataPaths } from './data-paths'
import { withFolderLock } from './folder-lock'
import { createLauncher } from './launcher'
import { countLiveLeases, writeLease } from './leases'
import { ServerError } from './server.error'
import { ensureRunning, stopServer } from './server-process'
import { serverSettings } from './settings'

const lockWaitMs = 90_000

/** A share in the PostgreSQL server of a data folder. */
export type EmbeddedServer = {
  /** The connection URL of one of its databases, password included. */
  url(database: string): string
  /** The same by a socket of the file system, which costs a program of this machine a quarter less than TCP. */
  nearUrl(database: string): string
  /** Gives the share up; the last one out stops the server. */
  release(): Promise<void>
}

export type EmbeddedServerOptions = {
  dataFolder: string
  /** Databases to make when they are absent. */
  databases: readonly string[]
  /** Default true. False is for tests: a power cut may lose the data. */
  durable?: boolean
}

/** Starts the server of the data folder, or joins the processes that use it already. */
export async function acquireEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const paths = dataPaths(options.dataFolder)
  await makeDataFolder(paths)
  return withFolderLock(paths.locks, lockWaitMs, async () => {
    const programs = await prepare(paths)
    const lease = await writeLease(paths.leases)
    const leave = () => releaseLease(paths, lease, programs.stop)
    try {
      const port = await programs.start(serverSettings(usableMemoryBytes(), options.durable ?? true))
      const password = await readFile(paths.password, 'utf8')
      const url = (database: string) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`
      await createDatabases(url, options.databases)
      const socket = await findSocket(paths.cluster, port)
      const nearUrl = (database: string) =>
        socket === null
          ? url(database)
          : `postgresql://${superuser}:${password}@localhost/${database}?${socket}`
      const release = once(() => withFolderLock(paths.locks, lockWaitMs, leave))
      return { url, nearUrl, release }
    } catch (error) {
      await leave()
      throw error
    }
  })
}

async function prepare(paths: DataPaths) {
  const [binaries, account] = await Promise.all([findBinaries(), findAccount(paths.server)])
  const launch = await createLauncher(account, [binaries.pgCtl, paths.server])
  return {
    start: async (settings: Record<string, string>) => {
      await ensureCluster(paths, binaries, account, launch)
      return ensureRunning(paths, binaries.pgCtl, settings, launch)
    },
    stop: () => stopServer(paths, binaries.pgCtl, launch),
  }
}

/** What the system takes as the path of a socket, in bytes. */
const longestSocketPath = 100

/** Where the server listens in the file system; null where it does not, or the way there is too long. */
async function findSocket(cluster: string, port: number): Promise<string | null> {
  const path = join(cluster, `.s.PGSQL.${port}`)
  if (Buffer.byteLength(path) > longestSocketPath) return null
  const isThere = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
  return isThere ? String(new URLSearchParams({ host: cluster, port: String(port) })) : null
}

async function releaseLease(paths: DataPaths, lease: string, stop: () => Promise<void>): Promise<void> {
  await rm(lease, { force: true })
  if ((await countLiveLeases(paths.leases)) === 0) await stop()
}

/** Makes the data folder where it is absent. @throws ServerError where it cannot be written to */
export async function makeDataFolder(paths: DataPaths): Promise<void> {
  try {
    await Promise.all([paths.locks, paths.leases].map((folder) => mkdir(folder, { recursive: true })))
    await Promise.all([paths.root, paths.locks, paths.leases].map((folder) => access(folder, constants.W_OK)))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ServerError(
      'DATA_FOLDER_NOT_WRITABLE',
      `Cannot write to the data folder ${paths.root}: ${reason}.`,
      { cause },
    )
  }
}

/** The machine's memory, or what of it a container may use. */
function usableMemoryBytes(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
