import { DatabaseUrls } from '../prisma/databases'
import { migrateDatabases } from '../prisma/migrate/migrate-databases'
import { openDatabases } from '../prisma/server/open-databases'
import { Config } from './config'
import { assertNoHub, endOrphans } from './hub/hub-file'
import { watchNpm } from './hub/parent'
import { assertPortFree } from './hub/port'
import { runServices } from './hub/run-services'
import { unlessAborted } from './interruption'
import { seedIfEmpty } from './seed'

/** `hub start`: runs the hub until the signal, or until a part of it fails. */
export async function start(config: Config, signal: AbortSignal): Promise<void> {
  const anySignal = AbortSignal.any([signal, watchNpm(config.environment)])
  await endOrphans(config.dataFolder)
  await assertPortFree(config.environment.HUB_HOST || '127.0.0.1', config.port)
  await assertNoHub(config.dataFolder)
  const databases = await openDatabases(config)
  try {
    await unlessAborted(anySignal, prepare(config, databases.urls))
    await runServices(config, databases.nearUrls, anySignal)
  } finally {
    await databases.close()
  }
}

async function prepare(config: Config, urls: DatabaseUrls): Promise<void> {
  await migrateDatabases(urls)
  if (!config.withoutSeed) await seedIfEmpty(config, urls)
}
