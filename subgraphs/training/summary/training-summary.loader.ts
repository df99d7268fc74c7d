import type { Area } from '../../../prisma/keys'
import type { Database } from '../../common/database'
import { createLoaderFamily, createRowLoader } from '../../common/loader'
import { findTrainingSummaries } from './training-summary.repository'

/** For an election and a kind of area, the summary of an area. */
export function createSummaryLoader(database: Database) {
  return createLoaderFamily((which: { election: string; by: Area }) =>
    createRowLoader({
      read: (areas: readonly string[]) => findTrainingSummaries(database, which, areas),
      keyOf: ({ area }) => area,
    }),
  )
}
