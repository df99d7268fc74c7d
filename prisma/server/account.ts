import { readFile, stat } from 'node:fs/promises'
import { ServerError } from './server.error'

/** The operating system's user the server runs as. */
export type Account = { name: string; uid: number; gid: number }

const preferredNames = ['postgres', '_postgres', 'nobody']

/**
 * Who runs the server: null means ourselves. PostgreSQL refuses to run as root, so root lends the
 * work to the owner of the existing cluster, or to a user that every Unix has.
 */
export async function findAccount(clusterFolder: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  const owner = await stat(clusterFolder).catch(() => null)
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  const accounts = parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  for (const name of preferredNames) {
    const account = accounts.find((candidate) => candidate.name === name && candidate.uid !== 0)
    if (account) return account
  }
  throw new ServerError(
    'ROOT_UNSUPPORTED',
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody" to run it: start as another user.',
  )
}

function parsePasswd(text: string): Account[] {
  return text.split('\n').map((line) => {
    const [name = '', , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  })
}
