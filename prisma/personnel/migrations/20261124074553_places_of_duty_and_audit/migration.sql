-- CreateEnum
CREATE TYPE "audit_outcome" AS ENUM ('READ', 'REFUSED');

-- CreateTable
CREATE TABLE "place_of_duty" (
    "assembly_constituency_code" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "is_serving" BOOLEAN NOT NULL,

    CONSTRAINT "place_of_duty_pkey" PRIMARY KEY ("assembly_constituency_code","district_code","person_id")
);

-- CreateTable
CREATE TABLE "feed_position" (
    "id" INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "district_code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "grants" TEXT[],
    "operation_name" TEXT,
    "operation_hash" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "person_ids" TEXT[],
    "fields" TEXT[],
    "outcome" "audit_outcome" NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "place_of_duty_district_code_person_id_idx" ON "place_of_duty"("district_code", "person_id");

-- CreateIndex
CREATE INDEX "audit_entry_district_code_id_idx" ON "audit_entry"("district_code", "id");

-- The audit trail is append-only, for every user of the database.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_entry is append-only: % is refused', TG_OP;
END $$;

CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
