import type { Pool } from 'pg'
import { type Person, Prisma } from '../../../prisma/personnel/generated/client'
import { selectList } from '../../common/columns'

const columns = selectList(Prisma.PersonScalarFieldEnum, 'p')

/** People by id; the register that leads the primary key is told by the id itself. */
export async function findPeopleById(pool: Pool, ids: readonly string[]): Promise<Person[]> {
  const { rows } = await pool.query<Person>(
    `SELECT ${columns} FROM unnest($1::text[]) AS k(id)
       JOIN person p ON p.district_code = split_part(k.id, '-', 1) AND p.id = k.id`,
    [ids],
  )
  return rows
}
