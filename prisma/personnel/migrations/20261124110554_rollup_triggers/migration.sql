-- AlterTable
ALTER TABLE "workforce_rollup" ADD COLUMN     "ailing" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "booth_level_officer_group" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "drafted_female" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "election_officer_group" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "exempted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "in_exempt_department" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "micro_observer_group" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_1_group" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_2_group" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_3_group" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pregnant_or_lactating" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "presiding_officer_group" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sector_officer_group" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 0,
ALTER COLUMN "people" SET DEFAULT 0,
ALTER COLUMN "female" SET DEFAULT 0,
ALTER COLUMN "male" SET DEFAULT 0,
ALTER COLUMN "other" SET DEFAULT 0,
ALTER COLUMN "state_pool" SET DEFAULT 0,
ALTER COLUMN "central_pool" SET DEFAULT 0,
ALTER COLUMN "retired_pool" SET DEFAULT 0,
ALTER COLUMN "drafted" SET DEFAULT 0,
ALTER COLUMN "booth_level_officers" SET DEFAULT 0,
ALTER COLUMN "with_disability" SET DEFAULT 0;

-- Rollups change in the transaction of the write that changes them, whoever writes. The triggers of a statement add up what
-- it did, group by group, and add the difference to the rollup rows of the ACs it touched, in the order of their keys.

-- Rows of a rollup change often: room beside them keeps their index out of it.
ALTER TABLE workforce_rollup SET (fillfactor = 50);

CREATE TYPE person_count AS (
    assembly_constituency_code text, department_code text, gender gender, pool pool, duty_category post_group,
    is_drafted boolean, is_booth_level_officer boolean, has_disability boolean, is_pregnant_or_lactating boolean,
    is_ailing boolean, n int
);

CREATE FUNCTION add_person_counts(counts person_count[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO workforce_rollup AS r (assembly_constituency_code, version, changed_at,
        people,
        female,
        male,
        other,
        state_pool,
        central_pool,
        retired_pool,
        drafted,
        drafted_female,
        booth_level_officers,
        with_disability,
        pregnant_or_lactating,
        ailing,
        in_exempt_department,
        exempted,
        presiding_officer_group,
        polling_officer_1_group,
        polling_officer_2_group,
        polling_officer_3_group,
        sector_officer_group,
        micro_observer_group,
        booth_level_officer_group,
        election_officer_group)
    SELECT assembly_constituency_code, 1, clock_timestamp(),
        coalesce(sum(n), 0),
        coalesce(sum(n) FILTER (WHERE gender = 'FEMALE'), 0),
        coalesce(sum(n) FILTER (WHERE gender = 'MALE'), 0),
        coalesce(sum(n) FILTER (WHERE gender = 'OTHER'), 0),
        coalesce(sum(n) FILTER (WHERE pool = 'STATE'), 0),
        coalesce(sum(n) FILTER (WHERE pool = 'CENTRAL'), 0),
        coalesce(sum(n) FILTER (WHERE pool = 'RETIRED'), 0),
        coalesce(sum(n) FILTER (WHERE is_drafted), 0),
        coalesce(sum(n) FILTER (WHERE is_drafted AND gender = 'FEMALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_booth_level_officer), 0),
        coalesce(sum(n) FILTER (WHERE has_disability), 0),
        coalesce(sum(n) FILTER (WHERE is_pregnant_or_lactating), 0),
        coalesce(sum(n) FILTER (WHERE is_ailing), 0),
        coalesce(sum(n) FILTER (WHERE is_exempt), 0),
        coalesce(sum(n) FILTER (WHERE is_exempt OR is_pregnant_or_lactating), 0),
        coalesce(sum(n) FILTER (WHERE duty_category = 'PRESIDING_OFFICER'), 0),
        coalesce(sum(n) FILTER (WHERE duty_category = 'POLLING_OFFICER_1'), 0),
        coalesce(sum(n) FILTER (WHERE duty_category = 'POLLING_OFFICER_2'), 0),
        coalesce(sum(n) FILTER (WHERE duty_category = 'POLLING_OFFICER_3'), 0),
        coalesce(sum(n) FILTER (WHERE duty_category = 'SECTOR_OFFICER'), 0),
        coalesce(sum(n) FILTER (WHERE duty_category = 'MICRO_OBSERVER'), 0),
        coalesce(sum(n) FILTER (WHERE duty_category = 'BOOTH_LEVEL_OFFICER'), 0),
        coalesce(sum(n) FILTER (WHERE duty_category = 'ELECTION_OFFICER'), 0)
      FROM (
        SELECT c.*, coalesce(d.is_exempt, FALSE) AS is_exempt
          FROM unnest(counts) AS c LEFT JOIN department d ON d.code = c.department_code
         WHERE assembly_constituency_code IS NOT NULL
      ) AS c GROUP BY assembly_constituency_code ORDER BY assembly_constituency_code
    ON CONFLICT (assembly_constituency_code) DO UPDATE SET version = r.version + 1, changed_at = excluded.changed_at,
        people = r.people + excluded.people,
        female = r.female + excluded.female,
        male = r.male + excluded.male,
        other = r.other + excluded.other,
        state_pool = r.state_pool + excluded.state_pool,
        central_pool = r.central_pool + excluded.central_pool,
        retired_pool = r.retired_pool + excluded.retired_pool,
        drafted = r.drafted + excluded.drafted,
        drafted_female = r.drafted_female + excluded.drafted_female,
        booth_level_officers = r.booth_level_officers + excluded.booth_level_officers,
        with_disability = r.with_disability + excluded.with_disability,
        pregnant_or_lactating = r.pregnant_or_lactating + excluded.pregnant_or_lactating,
        ailing = r.ailing + excluded.ailing,
        in_exempt_department = r.in_exempt_department + excluded.in_exempt_department,
        exempted = r.exempted + excluded.exempted,
        presiding_officer_group = r.presiding_officer_group + excluded.presiding_officer_group,
        polling_officer_1_group = r.polling_officer_1_group + excluded.polling_officer_1_group,
        polling_officer_2_group = r.polling_officer_2_group + excluded.polling_officer_2_group,
        polling_officer_3_group = r.polling_officer_3_group + excluded.polling_officer_3_group,
        sector_officer_group = r.sector_officer_group + excluded.sector_officer_group,
        micro_observer_group = r.micro_observer_group + excluded.micro_observer_group,
        booth_level_officer_group = r.booth_level_officer_group + excluded.booth_level_officer_group,
        election_officer_group = r.election_officer_group + excluded.election_officer_group;
END $$;

CREATE FUNCTION roll_up_people() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    counts person_count[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(g::person_count) INTO counts FROM (
            SELECT work_constituency, department_code, gender, pool, duty_category, is_drafted, is_booth_level_officer,
                   has_disability, is_pregnant_or_lactating, is_ailing, count(*)::int
              FROM after_rows GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) AS g;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(g::person_count) INTO counts FROM (
            SELECT work_constituency, department_code, gender, pool, duty_category, is_drafted, is_booth_level_officer,
                   has_disability, is_pregnant_or_lactating, is_ailing, -count(*)::int
              FROM before_rows GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) AS g;
    ELSE
        SELECT array_agg(g::person_count) INTO counts FROM (
            SELECT work_constituency, department_code, gender, pool, duty_category, is_drafted, is_booth_level_officer,
                   has_disability, is_pregnant_or_lactating, is_ailing, sum(n)::int
              FROM (SELECT *, -1 AS n FROM before_rows UNION ALL SELECT *, 1 FROM after_rows) AS u
             GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 HAVING sum(n) <> 0) AS g;
    END IF;
    IF counts IS NOT NULL THEN PERFORM add_person_counts(counts); END IF;
    RETURN NULL;
END $$;

-- A department that becomes exempt, or no longer is, takes its people along. Nobody else's change of a person may be under
-- way meanwhile: it would go by what the department was.
CREATE FUNCTION roll_up_departments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changes text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT *, 1 AS n FROM after_rows'
        WHEN 'DELETE' THEN 'SELECT *, -1 AS n FROM before_rows'
        ELSE 'SELECT *, -1 AS n FROM before_rows UNION ALL SELECT *, 1 FROM after_rows' END;
    began text[];
    ended text[];
BEGIN
    EXECUTE format('SELECT array_agg(code) FILTER (WHERE n > 0), array_agg(code) FILTER (WHERE n < 0) FROM (
        SELECT code, sum(n) AS n FROM (%s) AS u WHERE is_exempt GROUP BY code HAVING sum(n) <> 0) AS g', changes)
       INTO began, ended;
    IF began IS NULL AND ended IS NULL THEN RETURN NULL; END IF;
    LOCK TABLE person IN SHARE MODE;
    INSERT INTO workforce_rollup AS r (assembly_constituency_code, version, changed_at, in_exempt_department, exempted)
    SELECT work_constituency, 1, clock_timestamp(), sum(n), coalesce(sum(n) FILTER (WHERE NOT is_pregnant_or_lactating), 0)
      FROM (
        SELECT work_constituency, is_pregnant_or_lactating, CASE WHEN department_code = ANY (began) THEN 1 ELSE -1 END AS n
          FROM person WHERE department_code = ANY (began || ended) AND work_constituency IS NOT NULL
      ) AS p GROUP BY work_constituency ORDER BY work_constituency
    ON CONFLICT (assembly_constituency_code) DO UPDATE SET version = r.version + 1, changed_at = excluded.changed_at,
        in_exempt_department = r.in_exempt_department + excluded.in_exempt_department,
        exempted = r.exempted + excluded.exempted;
    RETURN NULL;
END $$;

-- What is there already is counted at once.
TRUNCATE workforce_rollup;
SELECT add_person_counts(array_agg(g::person_count)) FROM (
    SELECT work_constituency, department_code, gender, pool, duty_category, is_drafted, is_booth_level_officer,
                   has_disability, is_pregnant_or_lactating, is_ailing, count(*)::int
      FROM person GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) AS g;

CREATE TRIGGER roll_up_inserted AFTER INSERT ON person REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_people();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON person REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_people();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON person REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_people();
CREATE TRIGGER roll_up_inserted AFTER INSERT ON department REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_departments();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON department REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_departments();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON department REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_departments();
