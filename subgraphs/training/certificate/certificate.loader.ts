import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { createRowsLoader } from '../../common/loader'
import { findCertificatesByPerson } from './certificate.repository'

export function createCertificateLoader(database: Database, scope: Scope) {
  return createRowsLoader({
    read: (personIds: readonly string[]) => findCertificatesByPerson(database, scope, personIds),
    keyOf: ({ personId }) => personId,
  })
}
