import { DatabaseError, type PoolClient } from 'pg'
import { z } from 'zod'
import { TooManyCoursesError } from './courses-done.error'

/** All courses that training says a person has done. */
export const coursesDoneShape = z.object({
  personId: z.string(),
  courses: z.array(
    z.object({
      electionCode: z.string(),
      assemblyConstituencyCode: z.string(),
      courseCode: z.string(),
      round: z.int().nullable(),
    }),
  ),
})

type CoursesDone = z.output<typeof coursesDoneShape>
type CourseDone = CoursesDone['courses'][number] & { personId: string }

/**
 * Writes into all duties of these people what was done for the election among the staff of the duty's AC. Throws
 * TooManyCoursesError.
 */
export async function writeCoursesDone(client: PoolClient, people: readonly CoursesDone[]): Promise<void> {
  const courses = people.flatMap(({ personId, courses }) =>
    courses.map((course) => ({ ...course, personId })),
  )
  await numberCourses(client, courses)
  await client.query(
    `UPDATE duty d SET courses_done = n.courses
       FROM (SELECT d.district_code, d.id,
                    coalesce(bit_or(1::bigint << c.number), 0) AS courses
               FROM duty d
               LEFT JOIN unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS k(person_id, election, constituency, course)
                 ON k.person_id = d.person_id AND k.election = d.election_code AND k.constituency = d.assembly_constituency_code
               LEFT JOIN training_course c ON c.code = k.course
              WHERE d.person_id = ANY($1::text[]) GROUP BY d.district_code, d.id) AS n
      WHERE d.district_code = n.district_code AND d.id = n.id AND d.courses_done <> n.courses`,
    [
      people.map(({ personId }) => personId),
      courses.map(({ personId }) => personId),
      courses.map(({ electionCode }) => electionCode),
      courses.map(({ assemblyConstituencyCode }) => assemblyConstituencyCode),
      courses.map(({ courseCode }) => courseCode),
    ],
  )
}

/** Gives courses that are new here a number, and takes over their rounds. */
async function numberCourses(client: PoolClient, courses: readonly CourseDone[]): Promise<void> {
  const rounds = new Map(courses.map(({ courseCode, round }) => [courseCode, round]))
  const values = [[...rounds.keys()], [...rounds.values()]]
  await client
    .query(
      `INSERT INTO training_course (number, code, round)
       SELECT (SELECT coalesce(max(number), 0) FROM training_course) + row_number() OVER (ORDER BY k.code), k.code, k.round
         FROM unnest($1::text[], $2::smallint[]) AS k(code, round)
        WHERE NOT EXISTS (SELECT 1 FROM training_course c WHERE c.code = k.code)`,
      values,
    )
    .catch((error: unknown) => {
      const isTooMany = error instanceof DatabaseError && error.constraint === 'training_course_one_of_62'
      throw isTooMany ? new TooManyCoursesError(error) : error
    })
  await client.query(
    `UPDATE training_course c SET round = k.round FROM unnest($1::text[], $2::smallint[]) AS k(code, round)
      WHERE c.code = k.code AND c.round IS DISTINCT FROM k.round`,
    values,
  )
}
