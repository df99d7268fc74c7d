import type { Pool } from 'pg'
import { type Course, Prisma } from '../../../prisma/training/generated/client'
import { selectByKeys } from '../../common/select'

const courses = { name: 'course', fields: Prisma.CourseScalarFieldEnum }

export function findCoursesByCode(pool: Pool, codes: readonly string[]): Promise<Course[]> {
  return selectByKeys(pool, courses, { column: 'code' }, codes)
}
