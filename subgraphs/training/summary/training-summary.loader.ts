import type { Pool } from 'pg'
import type { Area } from '../../../prisma/keys'
import { createLoaderFamily, createRowLoader } from '../../common/loader'
import { findTrainingSummaries } from './training-summary.repository'

/** For an election and a kind of area, the summary of an area. */
export function createSummaryLoader(pool: Pool) {
  return createLoaderFamily((which: { election: string; by: Area }) =>
    createRowLoader({
      read: (areas: readonly string[]) => findTrainingSummaries(pool, which, areas),
      keyOf: ({ area }) => area,
    }),
  )
}
