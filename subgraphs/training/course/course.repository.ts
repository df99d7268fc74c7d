import { type Course, Prisma } from '../../../prisma/training/generated/client'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'

const courses = { name: 'course', fields: Prisma.CourseScalarFieldEnum }

export function findCoursesByCode(database: Database, codes: readonly string[]): Promise<Course[]> {
  return selectByKeys(database, courses, { column: 'code' }, codes)
}
