import { type Enrolment, Prisma, type Session } from '../../../prisma/training/generated/client'
import { nextVersion } from '../../common/change/version'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'

const columns = selectList(Prisma.EnrolmentScalarFieldEnum, 'e')

/** Key of a session in its table. */
type SessionKey = Pick<Session, 'districtCode' | 'code'>

/** The enrolments of these people in a session, locked until the transaction ends. */
export async function lockEnrolments(
  transaction: Database,
  { districtCode, code }: SessionKey,
  people: readonly string[],
): Promise<Enrolment[]> {
  const { rows } = await transaction.query<Enrolment>(
    `SELECT ${columns} FROM enrolment e
      WHERE e.district_code = $1 AND e.session_code = $2 AND e.person_id = ANY($3) ORDER BY e.person_id FOR UPDATE`,
    [districtCode, code, people],
  )
  return rows
}

/** Writes how these people's places in a session stand. */
export async function writeEnrolments(
  transaction: Database,
  { districtCode, code }: SessionKey,
  enrolments: readonly Pick<Enrolment, 'personId' | 'status' | 'score'>[],
): Promise<void> {
  await transaction.query(
    `UPDATE enrolment e SET status = k.status, score = k.score, ${nextVersion}
       FROM unnest($3::text[], $4::enrolment_status[], $5::smallint[]) AS k(person_id, status, score)
      WHERE e.district_code = $1 AND e.session_code = $2 AND e.person_id = k.person_id`,
    [
      ...[districtCode, code],
      enrolments.map(({ personId }) => personId),
      enrolments.map(({ status }) => status),
      enrolments.map(({ score }) => score),
    ],
  )
}
