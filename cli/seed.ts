import { DatabaseUrls } from '../prisma/databases'
import { migrateDatabases } from '../prisma/migrate/migrate-databases'
import { readDataset, whileNobodySeeds } from '../prisma/seed/dataset'
import { readDiskSize, toSizeText } from '../prisma/seed/disk-size'
import { seed } from '../prisma/seed/seed'
import { CliError } from './cli.error'
import { Config } from './config'
import { createProgress } from './progress'
import { withDatabases } from './with-databases'

/** `hub seed`: fills the databases with synthetic data; replaces what an earlier seeding left when asked. */
export async function seedDatabases(config: Config, signal: AbortSignal, replace: boolean): Promise<void> {
  await withDatabases(config, signal, async ({ urls }) => {
    await migrateDatabases(urls)
    await whileNobodySeeds(urls, async () => {
      await assertSeedable(urls, replace)
      await fill(config, urls, signal)
    })
  })
}

/** Fills the databases unless they hold data already; a load that was cut off is made anew. */
export async function seedIfEmpty(config: Config, urls: DatabaseUrls, signal: AbortSignal): Promise<void> {
  if ((await readDataset(urls)).state === 'complete') return
  // Whatever else it looks like while somebody seeds: what they leave is looked at again.
  await whileNobodySeeds(urls, async () => {
    if (['empty', 'partial'].includes((await readDataset(urls)).state)) await fill(config, urls, signal)
  })
}

async function assertSeedable(urls: DatabaseUrls, replace: boolean): Promise<void> {
  const { state, scale, seed } = await readDataset(urls)
  if (state === 'foreign') {
    throw new CliError(
      'DATA_PRESENT',
      'The databases hold data that did not come from seeding: they are left as they are.',
    )
  }
  if (state === 'complete' && !replace) {
    throw new CliError(
      'DATA_PRESENT',
      `The databases are filled (scale ${scale}, seed ${seed}): add --replace to fill them anew.`,
    )
  }
}

async function fill({ scale, seed: number }: Config, urls: DatabaseUrls, signal: AbortSignal): Promise<void> {
  const progress = createProgress(process.stderr, 'Making synthetic data')
  const tellCutOff = () => {
    progress.end()
    console.error('Interrupted: what was made does not count. hub seed, or hub start, begins it anew.')
  }
  signal.addEventListener('abort', tellCutOff)
  try {
    const counts = await seed({ urls, scale, seed: number, onProgress: progress.report })
    progress.end()
    const made = Object.entries(counts).map(([noun, count]) => `${count.toLocaleString('en-IN')} ${noun}`)
    console.error(`Made synthetic data: ${made.join(', ')}; on disk ${toSizeText(await readDiskSize(urls))}.`)
  } finally {
    signal.removeEventListener('abort', tellCutOff)
    progress.end()
  }
}
