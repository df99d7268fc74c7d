import type { Pool } from 'pg'
import { createRowLoader } from '../../common/loader'
import { findDepartmentsByCode } from './department.repository'

export function createDepartmentLoader(pool: Pool) {
  return createRowLoader({
    read: (codes: readonly string[]) => findDepartmentsByCode(pool, codes),
    keyOf: (department) => department.code,
  })
}
