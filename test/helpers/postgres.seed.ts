import type { DatabaseUrls } from '../../prisma/databases'
import { seed } from '../../prisma/seed/seed'

/** States small enough to be filled whole; two of them have PCs and districts that cross. */
export const seededStates = ['S05', 'S21', 'U06', 'U09']

/** Fills the databases every seeded test copies: a few small states, whole, the same people each run. */
export async function seedTestData(urls: DatabaseUrls): Promise<void> {
  await seed({ urls, scale: 1, seed: 2024, states: seededStates })
}
