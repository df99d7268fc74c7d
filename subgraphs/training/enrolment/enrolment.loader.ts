import type { Database } from '../../common/database'
import { createRowsLoader } from '../../common/loader'
import { findEnrolmentsByPerson } from './enrolment.repository'

export function createEnrolmentLoader(database: Database) {
  return createRowsLoader({
    read: (personIds: readonly string[]) => findEnrolmentsByPerson(database, personIds),
    keyOf: ({ personId }) => personId,
  })
}
