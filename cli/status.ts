import { existsSync } from 'node:fs'
import { DatabaseName, DatabaseUrls, databaseNames } from '../prisma/databases'
import { listPendingMigrations } from '../prisma/migrate/migrate-databases'
import { readDataset } from '../prisma/seed/dataset'
import { type DiskSize, readDiskSize, toSizeText } from '../prisma/seed/disk-size'
import { isServerRunning } from '../prisma/server/is-server-running'
import { CliError } from './cli.error'
import { Config } from './config'
import { readHub } from './hub/hub-file'
import { withDatabases } from './with-databases'

/** `hub status`: what the data folder holds and what runs on it. */
export async function status(
  config: Config,
  signal: AbortSignal,
  { json, urls: withPasswords }: { json?: boolean; urls?: boolean },
): Promise<void> {
  assertThere(config)
  const serverWasRunning = await isServerRunning(config.dataFolder)
  const hub = await readHub(config.dataFolder)
  const found = await withDatabases(config, signal, async ({ urls, embedded }) => ({
    dataFolder: config.dataFolder,
    server: embedded ? (serverWasRunning ? 'running' : 'stopped') : 'external',
    databases: await describeDatabases(urls, withPasswords ?? false),
    dataset: await describeDataset(urls),
    disk: await describeDisk(urls),
    hub: hub?.running ? { pid: hub.hub.pid, urls: hub.urls } : null,
  }))
  console.log(json ? JSON.stringify(found, null, 2) : toText(found))
}

// Looking is not to make a PostgreSQL where a folder's name was mistyped.
function assertThere({ dataFolder, urls }: Config): void {
  if (Object.values(urls).some(Boolean) || existsSync(dataFolder)) return
  throw new CliError(
    'DATA_ABSENT',
    `There is no data folder ${dataFolder}: npm start makes it, or name another by --data.`,
  )
}

type Found = {
  dataFolder: string
  server: string
  databases: Record<string, { url: string; pendingMigrations: string[] }>
  dataset: { state: string; scale?: number; seed?: number }
  /** With indexes, over the three databases; null where nothing was migrated. */
  disk: DiskSize | null
  hub: { pid: number; urls: Record<string, string> } | null
}

async function describeDatabases(urls: DatabaseUrls, withPasswords: boolean): Promise<Found['databases']> {
  const pending = await listPendingMigrations(urls)
  const describe = (name: DatabaseName) => [
    name,
    { url: withPasswords ? urls[name] : withoutPassword(urls[name]), pendingMigrations: pending[name] },
  ]
  return Object.fromEntries(databaseNames.map(describe))
}

// Databases that were never migrated have no place to say what they hold.
async function describeDataset(urls: DatabaseUrls): Promise<Found['dataset']> {
  return (await isMigrated(urls)) ? readDataset(urls) : { state: 'unknown until migrated' }
}

async function describeDisk(urls: DatabaseUrls): Promise<Found['disk']> {
  return (await isMigrated(urls)) ? readDiskSize(urls) : null
}

async function isMigrated(urls: DatabaseUrls): Promise<boolean> {
  const pending = await listPendingMigrations(urls)
  return databaseNames.every((name) => pending[name].length === 0)
}

function withoutPassword(url: string): string {
  const shown = new URL(url)
  if (shown.password) shown.password = '***'
  if (shown.searchParams.has('password')) shown.searchParams.set('password', '***')
  return shown.href
}

/** What a state means, where its name does not tell. */
const stateTexts: Record<string, string> = {
  partial: 'partial: a load is under way, or was cut off; hub seed or hub start then begins it anew',
  foreign: 'not made by hub seed',
}

function toText({ dataFolder, server, databases, dataset, disk, hub }: Found): string {
  const size = dataset.scale === undefined ? '' : ` (scale ${dataset.scale}, seed ${dataset.seed})`
  const lines = [
    `data folder  ${dataFolder}`,
    `PostgreSQL   ${server}`,
    ...Object.entries(databases).map(([name, { url, pendingMigrations }]) => {
      const migrations =
        pendingMigrations.length === 0 ? 'migrated' : `to migrate: ${pendingMigrations.join(', ')}`
      return `${name.padEnd(13)}${url}  ${migrations}`
    }),
    `dataset      ${stateTexts[dataset.state] ?? dataset.state}${size}`,
    ...(disk ? [`on disk      ${toSizeText(disk)}`] : []),
    `hub          ${hub ? `running, process ${hub.pid}` : 'not running'}`,
    ...Object.entries(hub?.urls ?? {}).map(([name, url]) => `  ${name.padEnd(11)}${url}`),
  ]
  return lines.join('\n')
}
