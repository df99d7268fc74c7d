import type { SqlOf } from '../case'

/** Variables: state, election, stations an AC. */
export const chainSql: SqlOf = ({ state, election, stations }) => ({
  text: `SELECT json_build_object('state', (
    SELECT json_build_object('name', s.name, 'assemblyConstituencies', (
      SELECT json_agg(json_build_object('code', a.code, 'name', a.name, 'pollingStations',
               json_build_object('nodes', coalesce(listed.nodes, '[]'))) ORDER BY a.number)
        FROM assembly_constituency a
        CROSS JOIN LATERAL (
          SELECT json_agg(json_build_object('code', t.code, 'name', t.name, 'party', party.node)
                          ORDER BY t.number, t.auxiliary) AS nodes
            FROM (SELECT * FROM polling_station t
                   WHERE t.assembly_constituency_code = a.code AND t.election_code = $2
                   ORDER BY t.number, t.auxiliary LIMIT $3) AS t
            LEFT JOIN LATERAL (
              SELECT json_build_object('number', p.number, 'members', (
                       SELECT json_agg(json_build_object('post', d.post, 'status', d.status, 'person',
                                json_build_object('id', n.id, 'name', n.name, 'designation', n.designation,
                                  'trainings', coalesce(trained.list, '[]'))) ORDER BY d.post, d.id)
                         FROM duty d
                         JOIN person n ON n.id = d.person_id
                         CROSS JOIN LATERAL (
                           SELECT json_agg(json_build_object('status', e.status, 'score', e.score)
                                    ORDER BY e.session_code) AS list
                             FROM enrolment e
                            WHERE e.person_id = n.id) AS trained
                        WHERE d.district_code = p.district_code AND d.party_code = p.code
                          AND d.status NOT IN ('REPLACED', 'EXEMPTED'))) AS node
                FROM polling_party p
               WHERE p.district_code = t.district_code AND p.station_code = t.code
                 AND p.election_code = t.election_code) AS party ON TRUE) AS listed
       WHERE a.state_code = s.code))
      FROM state s WHERE s.code = $1))::text AS json`,
  values: [state, election, stations],
})
