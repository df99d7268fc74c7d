import type { Pool } from 'pg'
import { type Course, Prisma } from '../../../prisma/training/generated/client'
import { selectList } from '../../common/columns'

const columns = selectList(Prisma.CourseScalarFieldEnum, 'c')

export async function findCoursesByCode(pool: Pool, codes: readonly string[]): Promise<Course[]> {
  const { rows } = await pool.query<Course>(`SELECT ${columns} FROM course c WHERE c.code = ANY($1)`, [codes])
  return rows
}
