import type { Pool } from 'pg'
import { createLoaderFamily, createRowLoader } from '../../common/loader'
import { findElectionsByCode, findPolls } from './election.repository'

export function createElectionLoaders(pool: Pool) {
  return {
    electionByCode: createRowLoader({
      read: (codes: readonly string[]) => findElectionsByCode(pool, codes),
      keyOf: ({ code }) => code,
    }),
    /** For an election, the poll of a PC. */
    pollByConstituency: createLoaderFamily((election: string) =>
      createRowLoader({
        read: (codes: readonly string[]) => findPolls(pool, election, codes),
        keyOf: (poll) => poll.parliamentaryConstituencyCode,
      }),
    ),
  }
}
