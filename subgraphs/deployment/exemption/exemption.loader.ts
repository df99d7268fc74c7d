import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { createRowsLoader } from '../../common/loader'
import { findExemptionsByPerson } from './exemption.repository'

export function createExemptionLoader(database: Database, scope: Scope) {
  return createRowsLoader({
    read: (people: readonly string[]) => findExemptionsByPerson(database, scope, people),
    keyOf: ({ personId }) => personId,
  })
}
