import type { Pool } from 'pg'
import { createRowLoader } from '../../common/loader'
import { findAreasByCode } from './area.repository'

export function createAreaLoader(pool: Pool) {
  return createRowLoader({
    read: (codes: readonly string[]) => findAreasByCode(pool, codes),
    keyOf: (area) => area.code,
  })
}
