import type { Pool } from 'pg'
import { type Enrolment, Prisma } from '../../../prisma/training/generated/client'
import { selectList } from '../../common/columns'

const columns = selectList(Prisma.EnrolmentScalarFieldEnum, 'e')

/** Every enrolment of these people, by session. */
export async function findEnrolmentsByPerson(pool: Pool, personIds: readonly string[]): Promise<Enrolment[]> {
  const { rows } = await pool.query<Enrolment>(
    `SELECT ${columns} FROM enrolment e WHERE e.person_id = ANY($1) ORDER BY e.session_code`,
    [personIds],
  )
  return rows
}
