import type { Pool } from 'pg'
import { createRowsLoader } from '../../common/loader'
import { findCertificatesByPerson } from './certificate.repository'

export function createCertificateLoader(pool: Pool) {
  return createRowsLoader({
    read: (personIds: readonly string[]) => findCertificatesByPerson(pool, personIds),
    keyOf: ({ personId }) => personId,
  })
}
