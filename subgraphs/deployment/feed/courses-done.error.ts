import { mostCourses } from '../../../prisma/course-bits'

/** Training tells of a course more than duties have bits for. */
export class TooManyCoursesError extends Error {
  readonly code = 'TOO_MANY_COURSES'

  constructor(cause: Error) {
    super(
      `training tells of more than the ${mostCourses} courses that duties can keep: number them anew without those that nobody ` +
        'needs, docs/adr/0010-facts-of-people-on-duty.md tells how',
      { cause },
    )
    this.name = 'TooManyCoursesError'
  }
}
