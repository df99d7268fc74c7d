import type { Pool } from 'pg'
import { type Office, Prisma } from '../../../prisma/personnel/generated/client'
import { selectList } from '../../common/columns'

const columns = selectList(Prisma.OfficeScalarFieldEnum, 'o')

/** Offices by code; the district that leads the primary key is told by the code itself. */
export async function findOfficesByCode(pool: Pool, codes: readonly string[]): Promise<Office[]> {
  const { rows } = await pool.query<Office>(
    `SELECT ${columns} FROM unnest($1::text[]) AS k(code)
       JOIN office o ON o.district_code = split_part(k.code, '-', 1) AND o.code = k.code`,
    [codes],
  )
  return rows
}
