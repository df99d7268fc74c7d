import type { Pool } from 'pg'
import { type Certificate, Prisma } from '../../../prisma/training/generated/client'
import { selectList } from '../../common/columns'

const columns = selectList(Prisma.CertificateScalarFieldEnum, 'c')

/** Every certificate of these people, by theme. */
export async function findCertificatesByPerson(
  pool: Pool,
  personIds: readonly string[],
): Promise<Certificate[]> {
  const { rows } = await pool.query<Certificate>(
    `SELECT ${columns} FROM certificate c WHERE c.person_id = ANY($1) ORDER BY c.theme_code`,
    [personIds],
  )
  return rows
}
