-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "version" SMALLINT NOT NULL DEFAULT 1;

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

CREATE TRIGGER "history_inserted" AFTER INSERT ON "enrolment" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('enrolment', 'district_code, session_code, person_id', 'r.district_code', 'r.session_code || ''/'' || r.person_id', 'status score');
CREATE TRIGGER "history_deleted" AFTER DELETE ON "enrolment" REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('enrolment', 'district_code, session_code, person_id', 'r.district_code', 'r.session_code || ''/'' || r.person_id', 'status score');
CREATE TRIGGER "history_updated" AFTER UPDATE ON "enrolment" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('enrolment', 'district_code, session_code, person_id', 'r.district_code', 'r.session_code || ''/'' || r.person_id', 'status score');
