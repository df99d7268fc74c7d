import type { Area } from '../../../prisma/keys'
import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { createLoaderFamily, createRowLoader } from '../../common/loader'
import { listTrainingSummaries } from './training-summary.repository'

/** For an election and a kind of area, the summary of an area. */
export function createSummaryLoader(database: Database, scope: Scope) {
  return createLoaderFamily((which: { election: string; by: Area }) =>
    createRowLoader({
      read: (areas: readonly string[]) => listTrainingSummaries(database, scope, { ...which, areas }),
      keyOf: ({ area }) => area,
    }),
  )
}
