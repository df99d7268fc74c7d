import { type Certificate, Prisma } from '../../../prisma/training/generated/client'
import { inScope, type Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'
import type { Parameters } from '../../common/sql'

const certificates = { name: 'certificate', fields: Prisma.CertificateScalarFieldEnum }

/** Every certificate of these people that is in scope, by theme. */
export function findCertificatesByPerson(
  database: Database,
  scope: Scope,
  personIds: readonly string[],
): Promise<Certificate[]> {
  const ties = { district: `split_part(t.person_id, '-', 1)`, person: 't.person_id' }
  const where = (parameters: Parameters) => inScope(scope, ties, parameters)
  return selectByKeys(
    database,
    certificates,
    { column: 'person_id', where, orderBy: 't.theme_code' },
    personIds,
  )
}
