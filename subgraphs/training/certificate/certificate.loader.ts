import type { Database } from '../../common/database'
import { createRowsLoader } from '../../common/loader'
import { findCertificatesByPerson } from './certificate.repository'

export function createCertificateLoader(database: Database) {
  return createRowsLoader({
    read: (personIds: readonly string[]) => findCertificatesByPerson(database, personIds),
    keyOf: ({ personId }) => personId,
  })
}
