import type { Pool } from 'pg'
import { Prisma, type Session } from '../../../prisma/training/generated/client'
import { selectList } from '../../common/columns'
import { type DistrictKey, toColumns } from '../../common/district-key'

const columns = selectList(Prisma.SessionScalarFieldEnum, 's')

export async function findSessions(pool: Pool, keys: readonly DistrictKey[]): Promise<Session[]> {
  const { rows } = await pool.query<Session>(
    `SELECT ${columns} FROM unnest($1::text[], $2::text[]) AS k(district_code, code)
       JOIN session s ON s.district_code = k.district_code AND s.code = k.code`,
    toColumns(keys),
  )
  return rows
}
