import { type Enrolment, Prisma } from '../../../prisma/training/generated/client'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'

const enrolments = { name: 'enrolment', fields: Prisma.EnrolmentScalarFieldEnum }

/** Every enrolment of these people, by session. */
export function findEnrolmentsByPerson(
  database: Database,
  personIds: readonly string[],
): Promise<Enrolment[]> {
  return selectByKeys(database, enrolments, { column: 'person_id', orderBy: 't.session_code' }, personIds)
}
