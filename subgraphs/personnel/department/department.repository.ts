import type { Pool } from 'pg'
import { type Department, Prisma } from '../../../prisma/personnel/generated/client'
import { selectByKeys } from '../../common/select'

const departments = { name: 'department', fields: Prisma.DepartmentScalarFieldEnum }

export function findDepartmentsByCode(pool: Pool, codes: readonly string[]): Promise<Department[]> {
  return selectByKeys(pool, departments, { column: 'code' }, codes)
}
