import { DatabaseUrls } from '../prisma/databases'
import { migrateDatabases } from '../prisma/migrate/migrate-databases'
import { openDatabases } from '../prisma/server/open-databases'
import { Config } from './config'
import { assertNoHub, claimHub, endOrphans, removeHub } from './hub/hub-file'
import { watchNpm } from './hub/parent'
import { assertPortFree } from './hub/port'
import { runServices } from './hub/run-services'
import { unlessAborted } from './interruption'
import { seedIfEmpty } from './seed'

/** `hub start`: runs the hub until the signal, or until a part of it fails. */
export async function start(config: Config, signal: AbortSignal): Promise<void> {
  const anySignal = AbortSignal.any([signal, watchNpm(config.environment)])
  await endOrphans(config.dataFolder)
  await assertNoHub(config.dataFolder)
  await assertPortFree(config.environment.HUB_HOST || '127.0.0.1', config.port)
  await claimHub(config.dataFolder)
  try {
    await run(config, anySignal)
  } finally {
    await removeHub(config.dataFolder)
  }
}

async function run(config: Config, signal: AbortSignal): Promise<void> {
  const databases = await openDatabases(config)
  try {
    await unlessAborted(signal, prepare(config, databases.urls, signal))
    await runServices(config, databases.nearUrls, signal)
  } finally {
    await databases.close()
  }
}

async function prepare(config: Config, urls: DatabaseUrls, signal: AbortSignal): Promise<void> {
  await migrateDatabases(urls)
  if (!config.withoutSeed) await seedIfEmpty(config, urls, signal)
}
