import type { Pool } from 'pg'
import { type Department, Prisma } from '../../../prisma/personnel/generated/client'
import { selectList } from '../../common/columns'

const columns = selectList(Prisma.DepartmentScalarFieldEnum, 'd')

export async function findDepartmentsByCode(pool: Pool, codes: readonly string[]): Promise<Department[]> {
  const { rows } = await pool.query<Department>(
    `SELECT ${columns} FROM department d WHERE d.code = ANY($1)`,
    [codes],
  )
  return rows
}
