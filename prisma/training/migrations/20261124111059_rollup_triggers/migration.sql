-- AlterTable
ALTER TABLE "session" ADD COLUMN     "absent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "attended" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "enrolled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "failed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "passed" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "training_rollup" ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "trained_round_1" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "trained_round_2" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 0,
ALTER COLUMN "sessions" SET DEFAULT 0,
ALTER COLUMN "enrolled" SET DEFAULT 0,
ALTER COLUMN "attended" SET DEFAULT 0,
ALTER COLUMN "absent" SET DEFAULT 0,
ALTER COLUMN "passed" SET DEFAULT 0,
ALTER COLUMN "failed" SET DEFAULT 0;

-- CreateTable
CREATE TABLE "certificate_rollup" (
    "district_code" TEXT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3),
    "certificates" INTEGER NOT NULL DEFAULT 0,
    "certified" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "certificate_rollup_pkey" PRIMARY KEY ("district_code")
);

-- Rollups change in the transaction of the write that changes them, whoever writes. An enrolment changes the counts of its
-- session, whose change goes to the rollup row of the AC. Rows are locked in this order by everybody: enrolment, session,
-- training_rollup; several of a table in the order of their keys.

-- Rows of a rollup change often: room beside them keeps their index out of it.
ALTER TABLE training_rollup SET (fillfactor = 50);

-- Few rows; a district's certificates are counted anew when one changes.
CREATE INDEX certificate_district_idx ON certificate (split_part(person_id, '-', 1));

CREATE TYPE session_count AS (
    election_code text, assembly_constituency_code text, course_code text, sessions int,
    enrolled int, attended int, absent int, passed int, failed int
);
CREATE TYPE session_key AS (district_code text, code text);

CREATE FUNCTION add_session_counts(counts session_count[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO training_rollup AS r (election_code, assembly_constituency_code, version, changed_at,
        sessions,
        enrolled,
        attended,
        absent,
        passed,
        failed,
        trained_round_1,
        trained_round_2)
    SELECT election_code, assembly_constituency_code, 1, clock_timestamp(),
        coalesce(sum(sessions), 0),
        coalesce(sum(enrolled), 0),
        coalesce(sum(attended), 0),
        coalesce(sum(absent), 0),
        coalesce(sum(passed), 0),
        coalesce(sum(failed), 0),
        coalesce(sum(attended - failed) FILTER (WHERE round = 1), 0),
        coalesce(sum(attended - failed) FILTER (WHERE round = 2), 0)
      FROM unnest(counts) AS c
      LEFT JOIN course ON course.code = c.course_code GROUP BY election_code, assembly_constituency_code ORDER BY election_code, assembly_constituency_code
    ON CONFLICT (election_code, assembly_constituency_code) DO UPDATE SET version = r.version + 1, changed_at = excluded.changed_at,
        sessions = r.sessions + excluded.sessions,
        enrolled = r.enrolled + excluded.enrolled,
        attended = r.attended + excluded.attended,
        absent = r.absent + excluded.absent,
        passed = r.passed + excluded.passed,
        failed = r.failed + excluded.failed,
        trained_round_1 = r.trained_round_1 + excluded.trained_round_1,
        trained_round_2 = r.trained_round_2 + excluded.trained_round_2;
END $$;

-- The enrolments of these sessions, counted anew: who changes them has locked the session.
CREATE FUNCTION refresh_sessions(keys session_key[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE session s SET enrolled = m.enrolled, attended = m.attended, absent = m.absent, passed = m.passed,
                         failed = m.failed
      FROM (
        SELECT q.district_code, q.code, count(e.status)::int AS enrolled,
               (count(*) FILTER (WHERE e.status IN ('ATTENDED', 'PASSED', 'FAILED')))::int AS attended,
               (count(*) FILTER (WHERE e.status = 'ABSENT'))::int AS absent,
               (count(*) FILTER (WHERE e.status = 'PASSED'))::int AS passed,
               (count(*) FILTER (WHERE e.status = 'FAILED'))::int AS failed
          FROM unnest(keys) AS k
          JOIN session q ON q.district_code = k.district_code AND q.code = k.code
          LEFT JOIN enrolment e ON e.district_code = q.district_code AND e.session_code = q.code
         GROUP BY q.district_code, q.code
      ) AS m
     WHERE s.district_code = m.district_code AND s.code = m.code
       AND (s.enrolled, s.attended, s.absent, s.passed, s.failed)
        <> (m.enrolled, m.attended, m.absent, m.passed, m.failed);
END $$;

-- Who enrols for a session that is not there, and who adds sessions, take turns by district: else neither saw the other.
CREATE FUNCTION await_sessions(keys session_key[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(7316206, hashtext(district_code)) FROM (
        SELECT DISTINCT district_code FROM unnest(keys) ORDER BY district_code) AS districts;
END $$;

CREATE FUNCTION roll_up_enrolments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sessions session_key[];
    found_sessions int;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(g::session_key) INTO sessions FROM (
            SELECT DISTINCT district_code, session_code FROM after_rows) AS g;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(g::session_key) INTO sessions FROM (
            SELECT DISTINCT district_code, session_code FROM before_rows) AS g;
    ELSE
        SELECT array_agg(g::session_key) INTO sessions FROM (
            SELECT DISTINCT district_code, session_code FROM (
                SELECT district_code, session_code, status, -1 AS n FROM before_rows
                UNION ALL SELECT district_code, session_code, status, 1 FROM after_rows
            ) AS u GROUP BY district_code, session_code, status HAVING sum(n) <> 0) AS g;
    END IF;
    IF sessions IS NULL THEN RETURN NULL; END IF;
    PERFORM FROM unnest(sessions) AS k JOIN session s ON s.district_code = k.district_code AND s.code = k.code
      ORDER BY s.district_code, s.code FOR NO KEY UPDATE OF s;
    GET DIAGNOSTICS found_sessions = ROW_COUNT;
    IF found_sessions < cardinality(sessions) THEN PERFORM await_sessions(sessions); END IF;
    PERFORM refresh_sessions(sessions);
    RETURN NULL;
END $$;

CREATE FUNCTION roll_up_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    counts session_count[];
    sessions session_key[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(ROW(district_code, code)::session_key) INTO sessions FROM after_rows;
        PERFORM await_sessions(sessions);
        SELECT array_agg(g::session_count) INTO counts FROM (
            SELECT election_code, assembly_constituency_code, course_code, count(*)::int,
                   sum(n * enrolled)::int,
                   sum(n * attended)::int,
                   sum(n * absent)::int,
                   sum(n * passed)::int,
                   sum(n * failed)::int
              FROM (SELECT *, 1 AS n FROM after_rows) AS u GROUP BY 1, 2, 3) AS g;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(g::session_count) INTO counts FROM (
            SELECT election_code, assembly_constituency_code, course_code, -count(*)::int,
                   sum(n * enrolled)::int,
                   sum(n * attended)::int,
                   sum(n * absent)::int,
                   sum(n * passed)::int,
                   sum(n * failed)::int
              FROM (SELECT *, -1 AS n FROM before_rows) AS u GROUP BY 1, 2, 3) AS g;
    ELSE
        SELECT array_agg(g::session_key) INTO sessions FROM (
            SELECT district_code, code FROM after_rows EXCEPT SELECT district_code, code FROM before_rows) AS g;
        IF sessions IS NOT NULL THEN PERFORM await_sessions(sessions); END IF;
        SELECT array_agg(g::session_count) INTO counts FROM (
            SELECT election_code, assembly_constituency_code, course_code, sum(n)::int,
                   sum(n * enrolled)::int,
                   sum(n * attended)::int,
                   sum(n * absent)::int,
                   sum(n * passed)::int,
                   sum(n * failed)::int
              FROM (SELECT *, -1 AS n FROM before_rows UNION ALL SELECT *, 1 FROM after_rows) AS u
             GROUP BY 1, 2, 3
            HAVING (sum(n), sum(n * enrolled), sum(n * attended), sum(n * absent), sum(n * passed), sum(n * failed))
                <> (0, 0, 0, 0, 0, 0)) AS g;
    END IF;
    IF counts IS NOT NULL THEN PERFORM add_session_counts(counts); END IF;
    -- Sessions that are new under their key may have enrolments already.
    IF sessions IS NOT NULL THEN PERFORM refresh_sessions(sessions); END IF;
    RETURN NULL;
END $$;

-- A course that becomes one of another round takes its sessions along; no session may change meanwhile.
CREATE FUNCTION roll_up_courses() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changes text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT *, 1 AS n FROM after_rows'
        WHEN 'DELETE' THEN 'SELECT *, -1 AS n FROM before_rows'
        ELSE 'SELECT *, -1 AS n FROM before_rows UNION ALL SELECT *, 1 FROM after_rows' END;
BEGIN
    LOCK TABLE session IN SHARE MODE;
    EXECUTE format('
        INSERT INTO training_rollup AS r
            (election_code, assembly_constituency_code, version, changed_at, trained_round_1, trained_round_2)
        SELECT election_code, assembly_constituency_code, 1, clock_timestamp(),
               coalesce(sum(n * (attended - failed)) FILTER (WHERE round = 1), 0),
               coalesce(sum(n * (attended - failed)) FILTER (WHERE round = 2), 0)
          FROM (SELECT code, round, sum(n) AS n FROM (%s) AS u GROUP BY code, round HAVING sum(n) <> 0) AS c
          JOIN session s ON s.course_code = c.code
         GROUP BY election_code, assembly_constituency_code ORDER BY election_code, assembly_constituency_code
        ON CONFLICT (election_code, assembly_constituency_code) DO UPDATE SET
            version = r.version + 1, changed_at = excluded.changed_at,
            trained_round_1 = r.trained_round_1 + excluded.trained_round_1,
            trained_round_2 = r.trained_round_2 + excluded.trained_round_2', changes);
    RETURN NULL;
END $$;

-- The row of a district is locked before its certificates are counted.
CREATE FUNCTION refresh_certificates(districts text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO certificate_rollup AS r (district_code, version, changed_at)
    SELECT DISTINCT code, 1, clock_timestamp() FROM unnest(districts) AS code ORDER BY code
    ON CONFLICT (district_code) DO UPDATE SET version = r.version + 1, changed_at = excluded.changed_at;
    UPDATE certificate_rollup r SET certificates = m.certificates, certified = m.certified
      FROM (
        SELECT code, count(c.person_id)::int AS certificates, count(DISTINCT c.person_id)::int AS certified
          FROM unnest(districts) AS code LEFT JOIN certificate c ON split_part(c.person_id, '-', 1) = code GROUP BY code
      ) AS m
     WHERE r.district_code = m.code;
END $$;

CREATE FUNCTION roll_up_certificates() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changes text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT person_id FROM after_rows'
        WHEN 'DELETE' THEN 'SELECT person_id FROM before_rows'
        ELSE 'SELECT person_id FROM before_rows UNION ALL SELECT person_id FROM after_rows' END;
    districts text[];
BEGIN
    EXECUTE format($sql$SELECT array_agg(DISTINCT split_part(person_id, '-', 1)) FROM (%s) AS u$sql$, changes) INTO districts;
    IF districts IS NOT NULL THEN PERFORM refresh_certificates(districts); END IF;
    RETURN NULL;
END $$;

-- What is there already is counted at once.
TRUNCATE training_rollup;
SELECT refresh_sessions(array_agg(ROW(district_code, code)::session_key)) FROM session GROUP BY district_code;
SELECT add_session_counts(array_agg(g::session_count)) FROM (
    SELECT election_code, assembly_constituency_code, course_code, count(*)::int,
           sum(enrolled)::int, sum(attended)::int, sum(absent)::int, sum(passed)::int, sum(failed)::int
      FROM session GROUP BY 1, 2, 3) AS g;
SELECT refresh_certificates(array_agg(DISTINCT split_part(person_id, '-', 1))) FROM certificate;

CREATE TRIGGER roll_up_inserted AFTER INSERT ON enrolment REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_enrolments();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON enrolment REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_enrolments();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON enrolment REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_enrolments();
CREATE TRIGGER roll_up_inserted AFTER INSERT ON session REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_sessions();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON session REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_sessions();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON session REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_sessions();
CREATE TRIGGER roll_up_inserted AFTER INSERT ON course REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_courses();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON course REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_courses();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON course REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_courses();
CREATE TRIGGER roll_up_inserted AFTER INSERT ON certificate REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_certificates();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON certificate REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_certificates();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON certificate REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_certificates();
