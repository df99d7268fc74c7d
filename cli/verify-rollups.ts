import { type DatabaseUrls, databaseNames } from '../prisma/databases'
import { listPendingMigrations } from '../prisma/migrate/migrate-databases'
import { repairRollups } from '../prisma/rollups/repair'
import { type Difference, verifyRollups } from '../prisma/rollups/verify'
import { CliError } from './cli.error'
import type { Config } from './config'
import { withDatabases } from './with-databases'

/** `hub verify-rollups`: counts the rollups anew and tells every difference; writes the counted ones when asked. */
export async function verify(config: Config, signal: AbortSignal, isRepairing: boolean): Promise<void> {
  await withDatabases(config, signal, async ({ urls }) => {
    await assertMigrated(urls)
    let differences = 0
    await verifyRollups(urls, (difference) => {
      differences++
      console.log(toLine(difference))
    })
    if (differences === 0) return console.log('Rollups equal what they count.')
    if (!isRepairing)
      throw new CliError(
        'ROLLUPS_DIFFER',
        `${differences} counts differ from their rows: add --repair to write what was counted.`,
      )
    await repairRollups(urls)
    console.log(`Wrote what was counted over ${differences} counts that differed.`)
  })
}

/** Databases that were never migrated, or lag behind, have other rollups than are counted here, or none. */
async function assertMigrated(urls: DatabaseUrls): Promise<void> {
  const pending = await listPendingMigrations(urls)
  const lagging = databaseNames.filter((name) => pending[name].length > 0)
  if (lagging.length === 0) return
  throw new CliError(
    'NOT_MIGRATED',
    `To be brought up to date before anything can be counted: ${lagging.join(', ')}. Run hub migrate.`,
  )
}

function toLine({ database, table, key, column, stored, counted }: Difference): string {
  return `${database} ${table} ${key.join(' ')} ${column}: stored ${stored}, counted ${counted}`
}
