import type { Pool } from 'pg'
import { createRowLoader } from '../../common/loader'
import { findCoursesByCode } from './course.repository'

export function createCourseLoader(pool: Pool) {
  return createRowLoader({
    read: (codes: readonly string[]) => findCoursesByCode(pool, codes),
    keyOf: ({ code }) => code,
  })
}
