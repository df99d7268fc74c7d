import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Account } from './account'
import { Binaries } from './binaries'
import { DataPaths, serverPaths } from './data-paths'
import { Launch } from './launcher'
import { ServerError } from './server.error'

export const superuser = 'muster'

/** Makes the cluster unless it is there. Call it under the data folder's lock. */
export async function ensureCluster(
  paths: DataPaths,
  binaries: Binaries,
  account: Account | null,
  launch: Launch,
): Promise<void> {
  const version = await readFile(join(paths.cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version === null) return createCluster(paths, binaries, account, launch)
  if (version.trim() === binaries.majorVersion) return
  throw new ServerError(
    'DATA_FOLDER_OTHER_VERSION',
    `${paths.root} was made by PostgreSQL ${version.trim()}, this is ${binaries.majorVersion}: use another folder with --data.`,
  )
}

// In a folder of its own that is moved when complete: an interrupted initdb leaves nothing that looks made.
async function createCluster(
  paths: DataPaths,
  binaries: Binaries,
  account: Account | null,
  launch: Launch,
): Promise<void> {
  const draft = `${paths.server}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  const { cluster, password } = serverPaths(draft)
  await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 })
  if (account) await Promise.all([draft, password].map((path) => chown(path, account.uid, account.gid)))
  await launch(binaries.initdb, [
    ...['-D', cluster, '--username', superuser, '--pwfile', password, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--no-instructions', '--data-checksums'],
  ])
  await rename(draft, paths.server)
}
