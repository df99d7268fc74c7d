import type { Pool } from 'pg'
import { createRowLoader } from '../../common/loader'
import { findOfficesByCode } from './office.repository'

export function createOfficeLoader(pool: Pool) {
  return createRowLoader({
    read: (codes: readonly string[]) => findOfficesByCode(pool, codes),
    keyOf: (office) => office.code,
  })
}
