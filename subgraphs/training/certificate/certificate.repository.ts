import { type Certificate, Prisma } from '../../../prisma/training/generated/client'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'

const certificates = { name: 'certificate', fields: Prisma.CertificateScalarFieldEnum }

/** Every certificate of these people, by theme. */
export function findCertificatesByPerson(
  database: Database,
  personIds: readonly string[],
): Promise<Certificate[]> {
  return selectByKeys(database, certificates, { column: 'person_id', orderBy: 't.theme_code' }, personIds)
}
