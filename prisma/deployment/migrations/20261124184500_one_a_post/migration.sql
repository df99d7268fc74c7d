-- Which posts of these parties are filled, counted anew: once its AC's rollup row is locked, nobody else changes a party's
-- members before this transaction ends. A duty of another AC or election than the party's is none of its members.
-- A post is filled by one, and by one in reserve: where two fill it the bits add up to more than there are. So it is held
-- whoever writes, by the rows that are read anyhow.
CREATE OR REPLACE FUNCTION refresh_parties(keys party_key[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    crowded text;
BEGIN
    WITH members AS MATERIALIZED (
        SELECT q.district_code, q.code,
               coalesce(bit_or(d.bit) FILTER (WHERE d.status <> 'RESERVE'), 0)::smallint AS filled,
               coalesce(bit_or(d.bit) FILTER (WHERE d.status = 'REPORTED'), 0)::smallint AS reported,
               sum(d.bit) FILTER (WHERE d.status <> 'RESERVE') > bit_or(d.bit) FILTER (WHERE d.status <> 'RESERVE')
                   OR sum(d.bit) FILTER (WHERE d.status = 'RESERVE') > bit_or(d.bit) FILTER (WHERE d.status = 'RESERVE') AS is_crowded
          FROM unnest(keys) AS k
          JOIN polling_party q ON q.district_code = k.district_code AND q.code = k.code
          LEFT JOIN LATERAL (
            SELECT status, CASE post WHEN 'PRESIDING_OFFICER' THEN 1 WHEN 'POLLING_OFFICER_1' THEN 2
                   WHEN 'POLLING_OFFICER_2' THEN 4 WHEN 'POLLING_OFFICER_3' THEN 8 WHEN 'POLLING_OFFICER_4' THEN 16 END AS bit
              FROM duty WHERE district_code = q.district_code AND party_code = q.code
               AND election_code = q.election_code AND assembly_constituency_code = q.assembly_constituency_code
               AND status NOT IN ('REPLACED', 'EXEMPTED')
          ) AS d ON TRUE
         GROUP BY q.district_code, q.code
    ), counted AS (
        UPDATE polling_party p SET filled_posts = m.filled, reported_posts = m.reported
          FROM members m
         WHERE p.district_code = m.district_code AND p.code = m.code
           AND (p.filled_posts, p.reported_posts) <> (m.filled, m.reported)
    )
    SELECT code INTO crowded FROM members WHERE is_crowded ORDER BY code LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'unique_violation', CONSTRAINT = 'party_one_a_post', TABLE = 'duty',
            MESSAGE = format('a post of %s is filled twice', crowded),
            HINT = 'Replace or exempt who holds it first.';
    END IF;
END $$;
