-- CreateTable
CREATE TABLE "enrolment_change" (
    "id" BIGSERIAL NOT NULL,
    "transaction" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "enrolment_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_reader" (
    "outbox" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "transaction" xid8 NOT NULL,
    "id" BIGINT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_reader_pkey" PRIMARY KEY ("outbox","reader")
);

-- CreateIndex
CREATE INDEX "enrolment_change_transaction_id_idx" ON "enrolment_change"("transaction", "id");

-- The outbox is written in the transaction of the change, whoever makes it. A course is done by who attended or passed.
CREATE FUNCTION note_inserted_enrolments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "enrolment_change" ("person_id")
    SELECT DISTINCT "person_id" FROM after_rows WHERE "status" IN ('ATTENDED', 'PASSED');
    RETURN NULL;
END $$;

CREATE FUNCTION note_deleted_enrolments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "enrolment_change" ("person_id")
    SELECT DISTINCT "person_id" FROM before_rows WHERE "status" IN ('ATTENDED', 'PASSED');
    RETURN NULL;
END $$;

CREATE FUNCTION note_updated_enrolments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "enrolment_change" ("person_id")
    SELECT DISTINCT "person_id" FROM (
        (SELECT "district_code", "session_code", "person_id" FROM before_rows WHERE "status" IN ('ATTENDED', 'PASSED')
         EXCEPT SELECT "district_code", "session_code", "person_id" FROM after_rows WHERE "status" IN ('ATTENDED', 'PASSED'))
        UNION ALL
        (SELECT "district_code", "session_code", "person_id" FROM after_rows WHERE "status" IN ('ATTENDED', 'PASSED')
         EXCEPT SELECT "district_code", "session_code", "person_id" FROM before_rows WHERE "status" IN ('ATTENDED', 'PASSED'))
    ) AS changed;
    RETURN NULL;
END $$;

CREATE TRIGGER "enrolment_inserted" AFTER INSERT ON "enrolment" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_inserted_enrolments();
CREATE TRIGGER "enrolment_deleted" AFTER DELETE ON "enrolment" REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_deleted_enrolments();
CREATE TRIGGER "enrolment_updated" AFTER UPDATE ON "enrolment" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_updated_enrolments();

-- A session that is of another course, election or AC than before changes what all who are enrolled in it have done.
CREATE FUNCTION note_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "enrolment_change" ("person_id")
    SELECT DISTINCT e."person_id" FROM changed_rows c
      JOIN "enrolment" e ON e."district_code" = c."district_code" AND e."session_code" = c."code"
     WHERE e."status" IN ('ATTENDED', 'PASSED');
    RETURN NULL;
END $$;

CREATE FUNCTION note_updated_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "enrolment_change" ("person_id")
    SELECT DISTINCT e."person_id" FROM (
        (SELECT "district_code", "code", "election_code", "course_code", "assembly_constituency_code" FROM before_rows
         EXCEPT SELECT "district_code", "code", "election_code", "course_code", "assembly_constituency_code" FROM after_rows)
        UNION ALL
        (SELECT "district_code", "code", "election_code", "course_code", "assembly_constituency_code" FROM after_rows
         EXCEPT SELECT "district_code", "code", "election_code", "course_code", "assembly_constituency_code" FROM before_rows)
    ) AS c
      JOIN "enrolment" e ON e."district_code" = c."district_code" AND e."session_code" = c."code"
     WHERE e."status" IN ('ATTENDED', 'PASSED');
    RETURN NULL;
END $$;

CREATE TRIGGER "session_inserted" AFTER INSERT ON "session" REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_sessions();
CREATE TRIGGER "session_deleted" AFTER DELETE ON "session" REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_sessions();
CREATE TRIGGER "session_updated" AFTER UPDATE ON "session" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_updated_sessions();
