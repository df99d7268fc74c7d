import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Account } from './account'
import { Binaries } from './binaries'
import { DataPaths, serverPaths } from './data-paths'
import { Launch } from './launcher'
import { ServerError } from './server.error'

export const superuser = 'muster'

const draftMark = '.new-'

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
  await removeDrafts(paths)
  const draft = `${paths.server}${draftMark}${randomBytes(4).toString('hex')}`
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

// Of starts that were killed, whose initdb may still be writing for a moment: then a later start removes it.
async function removeDrafts(paths: DataPaths): Promise<void> {
  const names = await readdir(paths.root)
  const drafts = names.filter((name) => name.startsWith(`${basename(paths.server)}${draftMark}`))
  const remove = (name: string) => rm(join(paths.root, name), { recursive: true, force: true })
  await Promise.allSettled(drafts.map(remove))
}
