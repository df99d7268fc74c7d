import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { createRowLoader, createRowsLoader } from '../../common/loader'
import { type EnrolmentKey, findEnrolments, findEnrolmentsByPerson } from './enrolment.repository'

export function createEnrolmentLoader(database: Database, scope: Scope) {
  return createRowsLoader({
    read: (personIds: readonly string[]) => findEnrolmentsByPerson(database, scope, personIds),
    keyOf: ({ personId }) => personId,
  })
}

const idOf = ({ sessionCode, personId }: EnrolmentKey) => `${sessionCode}/${personId}`

/** One place in a session. */
export function createEnrolmentKeyLoader(database: Database, scope: Scope) {
  return createRowLoader({
    read: (keys: readonly EnrolmentKey[]) => findEnrolments(database, scope, keys),
    keyOf: idOf,
    idOf,
  })
}
