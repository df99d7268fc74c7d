-- CreateTable
CREATE TABLE "seal" (
    "election_code" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(0) NOT NULL,
    "sealed_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(0),
    "opened_by" TEXT,

    CONSTRAINT "seal_pkey" PRIMARY KEY ("election_code","assembly_constituency_code")
);

-- CreateTable
CREATE TABLE "duty_change" (
    "id" BIGSERIAL NOT NULL,
    "transaction" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assembly_constituency_code" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "duty_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duty_change_transaction_id_idx" ON "duty_change"("transaction", "id");

-- Duties of people lent by another district: few, and asked for by the district that lends them.
CREATE INDEX "duty_lent_idx" ON "duty"(split_part("person_id", '-', 1), "election_code", "post", "id")
    WHERE split_part("person_id", '-', 1) <> "district_code";

-- The outbox is written in the transaction of the change, whoever makes it. Only what moves a person between
-- ACs counts, or begins or ends a service there.
CREATE FUNCTION note_inserted_duties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "duty_change" ("assembly_constituency_code", "person_id")
    SELECT DISTINCT "assembly_constituency_code", "person_id" FROM after_rows;
    RETURN NULL;
END $$;

CREATE FUNCTION note_deleted_duties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "duty_change" ("assembly_constituency_code", "person_id")
    SELECT DISTINCT "assembly_constituency_code", "person_id" FROM before_rows;
    RETURN NULL;
END $$;

CREATE FUNCTION note_updated_duties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "duty_change" ("assembly_constituency_code", "person_id")
    SELECT DISTINCT "assembly_constituency_code", "person_id" FROM (
        (SELECT "assembly_constituency_code", "person_id", "status" IN ('REPLACED', 'EXEMPTED') FROM before_rows
         EXCEPT ALL SELECT "assembly_constituency_code", "person_id", "status" IN ('REPLACED', 'EXEMPTED') FROM after_rows)
        UNION ALL
        (SELECT "assembly_constituency_code", "person_id", "status" IN ('REPLACED', 'EXEMPTED') FROM after_rows
         EXCEPT ALL SELECT "assembly_constituency_code", "person_id", "status" IN ('REPLACED', 'EXEMPTED') FROM before_rows)
    ) AS changed;
    RETURN NULL;
END $$;

CREATE TRIGGER "duty_inserted" AFTER INSERT ON "duty" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_inserted_duties();
CREATE TRIGGER "duty_deleted" AFTER DELETE ON "duty" REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_deleted_duties();
CREATE TRIGGER "duty_updated" AFTER UPDATE ON "duty" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_updated_duties();

-- Duties that are there already are changes that no reader has seen.
INSERT INTO "duty_change" ("assembly_constituency_code", "person_id")
SELECT DISTINCT "assembly_constituency_code", "person_id" FROM "duty";
