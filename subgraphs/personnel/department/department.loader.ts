import type { Database } from '../../common/database'
import { createRowLoader } from '../../common/loader'
import { findDepartmentsByCode } from './department.repository'

export function createDepartmentLoader(database: Database) {
  return createRowLoader({
    read: (codes: readonly string[]) => findDepartmentsByCode(database, codes),
    keyOf: (department) => department.code,
  })
}
