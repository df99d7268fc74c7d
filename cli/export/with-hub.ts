import { openDatabases } from '../../prisma/server/open-databases'
import { CliError } from '../cli.error'
import type { Config } from '../config'
import { readHub } from '../hub/hub-file'
import { Services } from '../hub/services'
import { ensureLocalKey } from '../identity/local-key'
import { unlessAborted } from '../interruption'

/** Runs the work with the address of the hub of the data folder; where none runs, with one that ends with the work. */
export async function withHub(
  config: Config,
  signal: AbortSignal,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const found = await readHub(config.dataFolder)
  if (found?.running) {
    const { gateway } = found.urls
    if (gateway) return work(gateway)
    throw new CliError(
      'HUB_RUNNING',
      'The hub of the data folder is just starting: try again when it is ready.',
    )
  }
  await ensureLocalKey(config.dataFolder)
  const databases = await openDatabases(config)
  // Nobody else is to find it: it is gone with this process.
  const services = new Services({ ...config, port: 0 }, databases.nearUrls, async () => undefined)
  try {
    const { gateway } = await unlessAborted(signal, services.start())
    await work(gateway)
  } finally {
    await services.stop()
    await databases.close()
  }
}
