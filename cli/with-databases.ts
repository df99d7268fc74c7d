import { OpenDatabases, openDatabases } from '../prisma/server/open-databases'
import { Config } from './config'
import { unlessAborted } from './interruption'

/** Runs the work on the open databases and lets go of them, however the work ends. */
export async function withDatabases<T>(
  config: Config,
  signal: AbortSignal,
  work: (databases: OpenDatabases) => Promise<T>,
): Promise<T> {
  const databases = await openDatabases(config)
  try {
    return await unlessAborted(signal, work(databases))
  } finally {
    await databases.close()
  }
}
