import type { Database } from '../../common/database'
import { createRowLoader } from '../../common/loader'
import { findCoursesByCode } from './course.repository'

export function createCourseLoader(database: Database) {
  return createRowLoader({
    read: (codes: readonly string[]) => findCoursesByCode(database, codes),
    keyOf: ({ code }) => code,
  })
}
