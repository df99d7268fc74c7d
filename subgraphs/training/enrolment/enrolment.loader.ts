import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { createRowsLoader } from '../../common/loader'
import { findEnrolmentsByPerson } from './enrolment.repository'

export function createEnrolmentLoader(database: Database, scope: Scope) {
  return createRowsLoader({
    read: (personIds: readonly string[]) => findEnrolmentsByPerson(database, scope, personIds),
    keyOf: ({ personId }) => personId,
  })
}
