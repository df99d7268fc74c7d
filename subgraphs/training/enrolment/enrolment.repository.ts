import type { Pool } from 'pg'
import { type Enrolment, Prisma } from '../../../prisma/training/generated/client'
import { selectByKeys } from '../../common/select'

const enrolments = { name: 'enrolment', fields: Prisma.EnrolmentScalarFieldEnum }

/** Every enrolment of these people, by session. */
export function findEnrolmentsByPerson(pool: Pool, personIds: readonly string[]): Promise<Enrolment[]> {
  return selectByKeys(pool, enrolments, { column: 'person_id', orderBy: 't.session_code' }, personIds)
}
