import type { SqlOf } from '../case'

/** Variables: a filter of election and PC. */
export const rosterSql: SqlOf = ({ filter }) => ({
  text: `WITH page AS MATERIALIZED (
    SELECT d.* FROM assembly_constituency a
     CROSS JOIN LATERAL (SELECT * FROM duty d
       WHERE d.assembly_constituency_code = a.code AND d.election_code = $1 ORDER BY d.post, d.status, d.id LIMIT 101) AS d
     WHERE a.parliamentary_constituency_code = $2 ORDER BY d.post, d.status, d.id LIMIT 101)
  SELECT json_build_object('roster', json_build_object(
    'totalCount', (SELECT sum(r.duties) FROM deployment_rollup r JOIN assembly_constituency a
                       ON a.code = r.assembly_constituency_code
                    WHERE r.election_code = $1 AND a.parliamentary_constituency_code = $2),
    'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 100 FROM page)),
    'nodes', (SELECT json_agg(json_build_object('id', d.id, 'post', d.post, 'status', d.status,
                'party', CASE WHEN p.code IS NOT NULL THEN json_build_object('number', p.number) END,
                'pollingStation', CASE WHEN s.code IS NOT NULL THEN json_build_object('code', s.code, 'name', s.name) END,
                'person', json_build_object('id', n.id, 'name', n.name, 'gender', n.gender, 'designation', n.designation))
                ORDER BY d.post, d.status, d.id)
        FROM (SELECT * FROM page ORDER BY post, status, id LIMIT 100) AS d
        JOIN person n ON n.id = d.person_id
        LEFT JOIN polling_party p ON p.district_code = d.district_code AND p.code = d.party_code
        LEFT JOIN polling_station s ON s.district_code = d.district_code AND s.election_code = d.election_code
         AND s.code = coalesce(p.station_code, d.station_code))))::text AS json`,
  values: [filter.election, filter.parliamentaryConstituency],
})
