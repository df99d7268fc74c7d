import type { Database } from '../../common/database'
import { createRowLoader } from '../../common/loader'
import { findOfficesByCode } from './office.repository'

export function createOfficeLoader(database: Database) {
  return createRowLoader({
    read: (codes: readonly string[]) => findOfficesByCode(database, codes),
    keyOf: (office) => office.code,
  })
}
