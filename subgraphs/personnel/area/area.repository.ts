import type { Pool } from 'pg'
import { type Area, Prisma } from '../../../prisma/personnel/generated/client'
import { selectList } from '../../common/columns'

const columns = selectList(Prisma.AreaScalarFieldEnum, 'a')

/** Areas by code, with the areas each lies in; codes of nothing give no row. */
export async function findAreasByCode(pool: Pool, codes: readonly string[]): Promise<Area[]> {
  const { rows } = await pool.query<Area>(`SELECT ${columns} FROM area a WHERE a.code = ANY($1)`, [codes])
  return rows
}
