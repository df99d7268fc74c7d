import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Account } from './account'
import { canReach } from './reach'
import { ServerError } from './server.error'

/** Runs one of PostgreSQL's programs to its end as the server's user; rejects with what it said. */
export type Launch = (program: string, args: string[]) => Promise<void>

/** Chooses how to run programs as the account, which must be able to reach every path given. */
export async function createLauncher(account: Account | null, paths: string[]): Promise<Launch> {
  if (!account) return (program, args) => run(program, args, {})
  const { uid, gid } = account
  const reachable = await Promise.all(paths.map((path) => canReach(account, path)))
  if (reachable.every(Boolean)) return (program, args) => run(program, args, { uid, gid })
  const prefix = await capabilityPrefix(account)
  return (program, args) => run('setpriv', [...prefix, program, ...args], {})
}

/**
 * For a project below a folder that only root may enter: the server's user gets the one capability
 * that lets it pass through. Containers often hold CAP_DAC_OVERRIDE but not CAP_DAC_READ_SEARCH. The secure
 * bit is for access(2), by which the programs look for one another: without it that call ignores capabilities.
 */
async function capabilityPrefix(account: Account): Promise<string[]> {
  const capability = await heldCapability()
  if (!capability) {
    throw new ServerError(
      'ROOT_UNSUPPORTED',
      `PostgreSQL does not run as root, and "${account.name}" cannot enter this folder: move the project or --data to one that everybody may enter, or start as another user.`,
    )
  }
  const only = `-all,+${capability}`
  const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--no-new-privs']
  const access = '--securebits=+no_setuid_fixup'
  return [...ids, access, `--bounding-set=${only}`, `--inh-caps=${only}`, `--ambient-caps=${only}`, '--']
}

async function heldCapability(): Promise<'dac_read_search' | 'dac_override' | null> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`)
  if (effective & (1n << 2n)) return 'dac_read_search'
  return effective & (1n << 1n) ? 'dac_override' : null
}

// A plain environment, as PGDATA and the like would change what the programs do; a session of its own (which execFile
// does not give), as Ctrl-C in a terminal is for us to handle, not for a half-made cluster.
function run(program: string, args: string[], account: { uid?: number; gid?: number }): Promise<void> {
  const plain =
    process.platform === 'win32' ? {} : { env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' } }
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...plain,
      ...account,
    })
    const fail = (said: string, cause?: unknown) =>
      reject(new ServerError('SERVER_FAILED', `${program.split('/').at(-1)} failed: ${said}`, { cause }))
    let said = ''
    for (const output of [child.stderr, child.stdout]) output.on('data', (text) => (said += text))
    child.once('error', (error) => fail(error.message, error))
    // Not 'close': the server that pg_ctl leaves running keeps its end of the pipes open.
    child.once('exit', (code, signal) => {
      child.stdout.destroy()
      child.stderr.destroy()
      if (code === 0) resolve()
      else fail(said.trim() || `${signal ?? `exit code ${code}`}`)
    })
  })
}
