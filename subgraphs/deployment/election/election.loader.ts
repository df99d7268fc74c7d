import type { Pool } from 'pg'
import { createLoaderFamily, createRowLoader, createRowsLoader } from '../../common/loader'
import { findElectionsByCode, findPhasesByElection, findPolls } from './election.repository'

export function createElectionLoaders(pool: Pool) {
  return {
    electionByCode: createRowLoader({
      read: (codes: readonly string[]) => findElectionsByCode(pool, codes),
      keyOf: ({ code }) => code,
    }),
    phasesByElection: createRowsLoader({
      read: (codes: readonly string[]) => findPhasesByElection(pool, codes),
      keyOf: ({ electionCode }) => electionCode,
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
