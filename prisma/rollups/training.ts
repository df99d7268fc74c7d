import { countList, type Rollup } from './rollup'

const byStatus: Record<string, string> = {
  enrolled: 'e.status IS NOT NULL',
  attended: `e.status IN ('ATTENDED', 'PASSED', 'FAILED')`,
  absent: `e.status = 'ABSENT'`,
  passed: `e.status = 'PASSED'`,
  failed: `e.status = 'FAILED'`,
}

const counts = ['sessions', ...Object.keys(byStatus), 'trained_round_1', 'trained_round_2']

/** Rollup rows from rows of sessions with their counts. */
const sumSessions = (sessions: string) => `
      SELECT s.election_code, s.assembly_constituency_code, count(*)::int AS sessions,
             ${Object.keys(byStatus)
               .map((column) => `sum(s.${column})::int AS ${column}`)
               .join(', ')},
             coalesce(sum(s.attended - s.failed) FILTER (WHERE c.round = 1), 0)::int AS trained_round_1,
             coalesce(sum(s.attended - s.failed) FILTER (WHERE c.round = 2), 0)::int AS trained_round_2
        FROM ${sessions} s LEFT JOIN course c ON c.code = s.course_code
       GROUP BY s.election_code, s.assembly_constituency_code`

const countSessions = `
      SELECT s.district_code, s.code, s.election_code, s.assembly_constituency_code, s.course_code,
             ${countList(byStatus)}
        FROM session s LEFT JOIN enrolment e ON e.district_code = s.district_code AND e.session_code = s.code
       GROUP BY s.district_code, s.code`

export const trainingRollups: readonly Rollup[] = [
  {
    database: 'training',
    table: 'session',
    key: ['district_code', 'code'],
    counts: Object.keys(byStatus),
    recount: countSessions,
    afterLoad: null,
  },
  {
    database: 'training',
    table: 'training_rollup',
    key: ['election_code', 'assembly_constituency_code'],
    counts,
    recount: sumSessions(`(${countSessions})`),
    afterLoad: sumSessions('session'),
  },
  {
    database: 'training',
    table: 'certificate_rollup',
    key: ['district_code'],
    counts: ['certificates', 'certified'],
    recount: `
      SELECT split_part(person_id, '-', 1) AS district_code, count(*)::int AS certificates,
             count(DISTINCT person_id)::int AS certified
        FROM certificate GROUP BY 1`,
  },
]
