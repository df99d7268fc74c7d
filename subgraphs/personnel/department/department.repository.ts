import { type Department, Prisma } from '../../../prisma/personnel/generated/client'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'

const departments = { name: 'department', fields: Prisma.DepartmentScalarFieldEnum }

export function findDepartmentsByCode(database: Database, codes: readonly string[]): Promise<Department[]> {
  return selectByKeys(database, departments, { column: 'code' }, codes)
}
