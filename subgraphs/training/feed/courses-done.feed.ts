import type { Database } from '../../common/database'
import type { FeedSource } from '../../common/feed/feed-route'

/** A course that somebody attended or passed, in a session for the staff of an AC. */
export interface CourseDone {
  electionCode: string
  assemblyConstituencyCode: string
  courseCode: string
  round: number | null
}

/** All that a person has done. */
export interface CoursesDone {
  personId: string
  courses: CourseDone[]
}

/** Tells deployment which courses people have done. */
export const coursesDoneFeed: FeedSource<{ personId: string }, CoursesDone> = {
  path: '/feed/courses-done',
  outbox: {
    table: 'enrolment_change',
    columns: { personId: 'person_id' },
    readers: ['courses-done'],
    remedy: 'docs/adr/0010-facts-of-people-on-duty.md',
  },
  findStates: findCourses,
}

async function findCourses(
  database: Database,
  people: readonly { personId: string }[],
): Promise<CoursesDone[]> {
  const { rows } = await database.query<CoursesDone>(
    `SELECT k.person_id AS "personId", coalesce(json_agg(d.course) FILTER (WHERE d.course IS NOT NULL), '[]') AS courses
       FROM (SELECT DISTINCT unnest($1::text[]) AS person_id) AS k
       LEFT JOIN LATERAL (
         SELECT json_build_object('electionCode', s.election_code, 'assemblyConstituencyCode', s.assembly_constituency_code,
                  'courseCode', s.course_code, 'round', c.round) AS course
           FROM enrolment e JOIN session s ON s.district_code = e.district_code AND s.code = e.session_code
           LEFT JOIN course c ON c.code = s.course_code
          WHERE e.person_id = k.person_id AND e.status IN ('ATTENDED', 'PASSED')) AS d ON TRUE
      GROUP BY k.person_id`,
    [people.map(({ personId }) => personId)],
  )
  return rows
}
