import { DatabaseUrls } from '../../prisma/databases'

/** Fills the databases every seeded test copies: a few small states, the same people each run. */
export async function seedTestData(_urls: DatabaseUrls): Promise<void> {
  throw new Error('prisma/seed is not there yet')
}
