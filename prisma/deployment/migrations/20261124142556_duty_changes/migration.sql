-- CreateEnum
CREATE TYPE "exemption_reason" AS ENUM ('ILLNESS', 'DISABILITY', 'PREGNANCY_OR_LACTATION', 'CARE_OF_DEPENDANT', 'BEREAVEMENT', 'OWN_OR_CHILDS_WEDDING', 'RETIREMENT', 'RELATED_TO_CANDIDATE', 'ESSENTIAL_SERVICE', 'OTHER_DUTY', 'AWAY_ON_SANCTIONED_LEAVE', 'OTHER');

-- CreateEnum
CREATE TYPE "exemption_status" AS ENUM ('APPLIED', 'GRANTED', 'REFUSED');

-- CreateEnum
CREATE TYPE "reporting_step" AS ENUM ('ABSENT', 'DISPATCH_CENTRE', 'STATION_REACHED', 'RETURNED');

-- CreateTable
CREATE TABLE "duty_day" (
    "person_id" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "duty_day_pkey" PRIMARY KEY ("person_id","day")
);

-- CreateTable
CREATE TABLE "replacement" (
    "district_code" TEXT NOT NULL,
    "old_duty_id" TEXT NOT NULL,
    "new_duty_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by" TEXT NOT NULL,

    CONSTRAINT "replacement_pkey" PRIMARY KEY ("district_code","old_duty_id")
);

-- CreateTable
CREATE TABLE "reporting" (
    "district_code" TEXT NOT NULL,
    "duty_id" TEXT NOT NULL,
    "step" "reporting_step" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reporting_pkey" PRIMARY KEY ("district_code","duty_id","step")
);

-- CreateTable
CREATE TABLE "exemption" (
    "district_code" TEXT NOT NULL,
    "serial" BIGSERIAL NOT NULL,
    "election_code" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,
    "reason" "exemption_reason" NOT NULL,
    "details" TEXT,
    "evidence" TEXT,
    "status" "exemption_status" NOT NULL,
    "applied_by" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "remarks" TEXT,

    CONSTRAINT "exemption_pkey" PRIMARY KEY ("district_code","serial")
);

-- CreateIndex
CREATE UNIQUE INDEX "replacement_district_code_new_duty_id_key" ON "replacement"("district_code", "new_duty_id");

-- CreateIndex
CREATE INDEX "exemption_person_id_idx" ON "exemption"("person_id");

-- CreateIndex
CREATE INDEX "exemption_district_code_election_code_status_serial_idx" ON "exemption"("district_code", "election_code", "status", "serial");

-- One application of a person in an election is open or granted.
CREATE UNIQUE INDEX "exemption_open_idx" ON "exemption"("person_id", "election_code") WHERE "status" <> 'REFUSED';

-- A person has one duty a day: of the poll, or of counting. Held by a trigger on duty, whoever writes, since the day is not
-- the duty's own: an index over six million duties with the day in each would cost more than the room that there is.
-- Of each of these duties that is served the person and the day; of none in an AC that does not poll in the election.
CREATE FUNCTION days_of_duties(people text[]) RETURNS TABLE (person_id text, day date, duties bigint) LANGUAGE sql STABLE AS $$
    SELECT d.person_id, k.day, count(*)
      FROM duty d
      JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
      JOIN election e ON e.code = d.election_code
      LEFT JOIN poll p ON p.election_code = d.election_code
       AND p.parliamentary_constituency_code = a.parliamentary_constituency_code
     CROSS JOIN LATERAL (SELECT CASE WHEN d.post IN ('COUNTING_SUPERVISOR', 'COUNTING_ASSISTANT', 'COUNTING_MICRO_OBSERVER')
           THEN e.counting_on ELSE p.poll_date END AS day) AS k
     WHERE d.person_id = ANY(people) AND d.status NOT IN ('REPLACED', 'EXEMPTED') AND k.day IS NOT NULL
     GROUP BY d.person_id, k.day
$$;

CREATE FUNCTION keep_one_duty_a_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    people text[];
    twice record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(DISTINCT person_id) INTO people FROM after_rows WHERE status NOT IN ('REPLACED', 'EXEMPTED');
    ELSE
        SELECT array_agg(DISTINCT person_id) INTO people FROM (
            SELECT district_code, id, person_id, election_code, assembly_constituency_code, post
              FROM after_rows WHERE status NOT IN ('REPLACED', 'EXEMPTED')
            EXCEPT
            SELECT district_code, id, person_id, election_code, assembly_constituency_code, post
              FROM before_rows WHERE status NOT IN ('REPLACED', 'EXEMPTED')) AS given;
    END IF;
    IF people IS NULL THEN RETURN NULL; END IF;
    -- Whoever gives one of these people a duty on one of these days waits here for the other, and then sees it.
    INSERT INTO duty_day (person_id, day)
    SELECT d.person_id, d.day FROM days_of_duties(people) AS d ORDER BY d.person_id, d.day
        ON CONFLICT (person_id, day) DO UPDATE SET day = excluded.day;
    SELECT d.person_id, d.day INTO twice FROM days_of_duties(people) AS d WHERE d.duties > 1 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'unique_violation', CONSTRAINT = 'duty_one_a_day', TABLE = 'duty',
            MESSAGE = format('%s has two duties on %s', twice.person_id, twice.day),
            HINT = 'Replace or exempt one of them first.';
    END IF;
    RETURN NULL;
END $$;

-- Named so as to run before the rollups lock their rows.
CREATE TRIGGER "keep_one_a_day_inserted" AFTER INSERT ON "duty" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION keep_one_duty_a_day();
CREATE TRIGGER "keep_one_a_day_updated" AFTER UPDATE ON "duty" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION keep_one_duty_a_day();

CREATE TRIGGER "history_inserted" AFTER INSERT ON "exemption" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('exemption', 'district_code, serial', 'r.district_code', 'r.person_id', 'reason details evidence status decided_by remarks');
CREATE TRIGGER "history_deleted" AFTER DELETE ON "exemption" REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('exemption', 'district_code, serial', 'r.district_code', 'r.person_id', 'reason details evidence status decided_by remarks');
CREATE TRIGGER "history_updated" AFTER UPDATE ON "exemption" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('exemption', 'district_code, serial', 'r.district_code', 'r.person_id', 'reason details evidence status decided_by remarks');

CREATE TRIGGER "history_inserted" AFTER INSERT ON "reporting" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('reporting', 'district_code, duty_id, step', 'r.district_code', 'r.duty_id', 'at recorded_by');
CREATE TRIGGER "history_deleted" AFTER DELETE ON "reporting" REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('reporting', 'district_code, duty_id, step', 'r.district_code', 'r.duty_id', 'at recorded_by');
CREATE TRIGGER "history_updated" AFTER UPDATE ON "reporting" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('reporting', 'district_code, duty_id, step', 'r.district_code', 'r.duty_id', 'at recorded_by');
