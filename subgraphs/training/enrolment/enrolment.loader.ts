import type { Pool } from 'pg'
import { createRowsLoader } from '../../common/loader'
import { findEnrolmentsByPerson } from './enrolment.repository'

export function createEnrolmentLoader(pool: Pool) {
  return createRowsLoader({
    read: (personIds: readonly string[]) => findEnrolmentsByPerson(pool, personIds),
    keyOf: ({ personId }) => personId,
  })
}
