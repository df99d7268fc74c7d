import type { Pool } from 'pg'
import { type Certificate, Prisma } from '../../../prisma/training/generated/client'
import { selectByKeys } from '../../common/select'

const certificates = { name: 'certificate', fields: Prisma.CertificateScalarFieldEnum }

/** Every certificate of these people, by theme. */
export function findCertificatesByPerson(pool: Pool, personIds: readonly string[]): Promise<Certificate[]> {
  return selectByKeys(pool, certificates, { column: 'person_id', orderBy: 't.theme_code' }, personIds)
}
