import type { SqlOf } from '../case'

/** Variables: the person's id. */
export const personSql: SqlOf = ({ id }) => ({
  text: `SELECT json_build_object('person', (
    SELECT json_build_object('id', n.id, 'name', n.name, 'designation', n.designation,
      'duties', (SELECT coalesce(json_agg(json_build_object('post', d.post, 'status', d.status,
          'assemblyConstituency', json_build_object('code', a.code, 'name', a.name),
          'party', CASE WHEN p.code IS NOT NULL THEN json_build_object('number', p.number) END,
          'pollingStation', CASE WHEN s.code IS NOT NULL THEN json_build_object('code', s.code, 'name', s.name) END)
          ORDER BY v.counting_on DESC, d.post, d.id), '[]')
        FROM duty d
        JOIN election v ON v.code = d.election_code
        JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
        LEFT JOIN polling_party p ON p.district_code = d.district_code AND p.code = d.party_code
        LEFT JOIN polling_station s ON s.district_code = d.district_code AND s.election_code = d.election_code
         AND s.code = coalesce(p.station_code, d.station_code)
       WHERE d.person_id = n.id),
      'trainings', (SELECT coalesce(json_agg(json_build_object('status', e.status, 'score', e.score, 'session',
          json_build_object('code', x.code, 'course', json_build_object('title', c.title))) ORDER BY e.session_code), '[]')
        FROM enrolment e
        JOIN session x ON x.district_code = e.district_code AND x.code = e.session_code
        JOIN course c ON c.code = x.course_code
       WHERE e.person_id = n.id))
      FROM person n WHERE n.id = $1))::text AS json`,
  values: [id],
})
