import type { Database } from '../../common/database'
import { createRowsLoader } from '../../common/loader'
import { findLoansByPerson } from './loan.repository'

export function createLoansLoader(database: Database) {
  return createRowsLoader({
    read: (people: readonly string[]) => findLoansByPerson(database, people),
    keyOf: (loan) => loan.personId,
  })
}
