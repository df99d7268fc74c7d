import type { Database } from '../../common/database'
import { createLoaderFamily, createRowLoader, createRowsLoader } from '../../common/loader'
import { findElectionsByCode, findPhasesByElection, findPolls } from './election.repository'

export function createElectionLoaders(database: Database) {
  return {
    electionByCode: createRowLoader({
      read: (codes: readonly string[]) => findElectionsByCode(database, codes),
      keyOf: ({ code }) => code,
    }),
    phasesByElection: createRowsLoader({
      read: (codes: readonly string[]) => findPhasesByElection(database, codes),
      keyOf: ({ electionCode }) => electionCode,
    }),
    /** For an election, the poll of a PC. */
    pollByConstituency: createLoaderFamily((election: string) =>
      createRowLoader({
        read: (codes: readonly string[]) => findPolls(database, election, codes),
        keyOf: (poll) => poll.parliamentaryConstituencyCode,
      }),
    ),
  }
}
