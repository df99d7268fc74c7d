-- DropIndex
DROP INDEX "person_epic_idx";

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "version" SMALLINT NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "posting" ADD COLUMN     "version" SMALLINT NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "loan" (
    "id" BIGSERIAL NOT NULL,
    "district_code" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "to_district" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "returned_on" DATE,

    CONSTRAINT "loan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_person" (
    "district_code" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "transferred_to" TEXT NOT NULL,
    "transferred_on" DATE NOT NULL,
    "record" JSONB NOT NULL,

    CONSTRAINT "former_person_pkey" PRIMARY KEY ("district_code","id")
);

-- CreateTable
CREATE TABLE "change" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "subject" TEXT NOT NULL,
    "grants" TEXT[],
    "mutation" TEXT NOT NULL,
    "request_id" TEXT,
    "kind" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "subject" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "mutation" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "payload" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("subject","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_epic_key" ON "person"("epic");

-- CreateIndex
CREATE INDEX "loan_district_code_person_id_idx" ON "loan"("district_code", "person_id");

-- CreateIndex
CREATE INDEX "loan_to_district_idx" ON "loan"("to_district");

-- CreateIndex
CREATE INDEX "former_person_transferred_to_idx" ON "former_person"("transferred_to");

-- CreateIndex
CREATE INDEX "change_kind_district_code_entity_id_id_idx" ON "change"("kind", "district_code", "entity_id", "id");

-- Notes what a statement does to the rows of a table, whoever writes: who, why and by which mutation stand in settings of the
-- transaction. Arguments: the kind; the columns of the key; district and id, as expressions over a row r; the columns whose
-- changes are kept. What of a row did not change is not compared further: feeds rewrite many rows and none of these columns.
CREATE FUNCTION record_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    target text := format('INSERT INTO change (subject, grants, mutation, request_id, reason, kind, district_code, entity_id, before, after)
        SELECT $1, $2, $3, $4, $5, $6, %s, %s', TG_ARGV[2], TG_ARGV[3]);
    columns text[] := string_to_array(TG_ARGV[4], ' ');
    list text := array_to_string(ARRAY(SELECT 'x.' || quote_ident(name) FROM unnest(columns) AS c(name)), ', ');
BEGIN
    EXECUTE target || CASE TG_OP
        WHEN 'INSERT' THEN ', NULL, NULL FROM after_rows r'
        WHEN 'DELETE' THEN ', to_jsonb(r), NULL FROM before_rows r'
        ELSE format(', d.before, d.after FROM before_rows b JOIN after_rows r USING (%s)
            CROSS JOIN LATERAL (
                SELECT jsonb_object_agg(o.key, o.value) AS before, jsonb_object_agg(o.key, n.value) AS after
                  FROM jsonb_each(to_jsonb(b)) AS o JOIN jsonb_each(to_jsonb(r)) AS n USING (key)
                 WHERE o.key = ANY ($7) AND o.value IS DISTINCT FROM n.value) AS d
             WHERE (%s) IS DISTINCT FROM (%s)', TG_ARGV[1], replace(list, 'x.', 'b.'), replace(list, 'x.', 'r.')) END
    USING coalesce(nullif(current_setting('muster.subject', TRUE), ''), session_user),
          string_to_array(nullif(current_setting('muster.grants', TRUE), ''), ' '),
          coalesce(nullif(current_setting('muster.mutation', TRUE), ''), 'sql'),
          nullif(current_setting('muster.request_id', TRUE), ''),
          nullif(current_setting('muster.reason', TRUE), ''),
          TG_ARGV[0], columns;
    RETURN NULL;
END $$;

-- The history is append-only, for every user of the database. A load that replaces all that it is about may empty it.
CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' AND current_setting('muster.load', TRUE) = 'on' THEN RETURN NULL; END IF;
    RAISE EXCEPTION 'change is append-only: % is refused', TG_OP;
END $$;

CREATE TRIGGER "change_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "change"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();

CREATE TRIGGER "history_inserted" AFTER INSERT ON "person" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('person', 'district_code, id', 'r.district_code', 'r.id', 'name gender designation department_code office_code pay_level pool duty_category employee_code phone epic date_of_birth joined_on retires_on enrolled_constituency work_constituency native_constituency roll_part roll_serial is_booth_level_officer has_disability is_pregnant_or_lactating is_ailing is_drafted bank_account ifsc');
CREATE TRIGGER "history_deleted" AFTER DELETE ON "person" REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('person', 'district_code, id', 'r.district_code', 'r.id', 'name gender designation department_code office_code pay_level pool duty_category employee_code phone epic date_of_birth joined_on retires_on enrolled_constituency work_constituency native_constituency roll_part roll_serial is_booth_level_officer has_disability is_pregnant_or_lactating is_ailing is_drafted bank_account ifsc');
CREATE TRIGGER "history_updated" AFTER UPDATE ON "person" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('person', 'district_code, id', 'r.district_code', 'r.id', 'name gender designation department_code office_code pay_level pool duty_category employee_code phone epic date_of_birth joined_on retires_on enrolled_constituency work_constituency native_constituency roll_part roll_serial is_booth_level_officer has_disability is_pregnant_or_lactating is_ailing is_drafted bank_account ifsc');

CREATE TRIGGER "history_inserted" AFTER INSERT ON "posting" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('posting', 'id', 'r.area_code', 'r.id', 'role area_code seat person_id held_from held_to');
CREATE TRIGGER "history_deleted" AFTER DELETE ON "posting" REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('posting', 'id', 'r.area_code', 'r.id', 'role area_code seat person_id held_from held_to');
CREATE TRIGGER "history_updated" AFTER UPDATE ON "posting" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('posting', 'id', 'r.area_code', 'r.id', 'role area_code seat person_id held_from held_to');

-- Nobody holds a seat of an office while another does, its last day included.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "posting" ADD CONSTRAINT "posting_one_holder" EXCLUDE USING gist (
    "role" WITH =, "area_code" WITH =, "seat" WITH =, daterange("held_from", "held_to", '[]') WITH &&);

-- Nobody is lent twice at once.
CREATE UNIQUE INDEX "loan_one_at_a_time" ON "loan" ("district_code", "person_id") WHERE "returned_on" IS NULL;

-- The next ids of a register, so many at a time. Until the transaction ends nobody else is given any of this register: their
-- next are behind those of people who are there, or were.
CREATE FUNCTION next_person_ids(register text, n int) RETURNS SETOF text LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('muster register ' || register, 0));
    RETURN QUERY SELECT register || '-' || lpad((last.serial + s.i)::text, 7, '0') FROM (
        SELECT greatest(
            (SELECT right(max(p.id), 7)::int FROM person p WHERE p.district_code = register),
            (SELECT right(max(f.id), 7)::int FROM former_person f WHERE f.district_code = register), 0) AS serial
    ) AS last CROSS JOIN generate_series(1, n) AS s(i) ORDER BY s.i;
END $$;
