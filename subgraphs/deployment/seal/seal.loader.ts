import type { Database } from '../../common/database'
import { createLoaderFamily, createRowLoader } from '../../common/loader'
import { findSeals } from './seal.repository'

export function createSealLoaders(database: Database) {
  return {
    /** For an election, the seal of an AC. */
    sealByConstituency: createLoaderFamily((election: string) =>
      createRowLoader({
        read: (codes: readonly string[]) => findSeals(database, election, codes),
        keyOf: (seal) => seal.assemblyConstituencyCode,
      }),
    ),
  }
}
