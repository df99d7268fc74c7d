import type { Database } from '../../common/database'
import { createRowLoader } from '../../common/loader'
import { findAreasByCode } from './area.repository'

export function createAreaLoader(database: Database) {
  return createRowLoader({
    read: (codes: readonly string[]) => findAreasByCode(database, codes),
    keyOf: (area) => area.code,
  })
}
