-- CreateTable
CREATE TABLE "feed_position" (
    "id" INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_position_pkey" PRIMARY KEY ("id")
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

-- Duties of people lent by another district, in the order of rosters.
DROP INDEX "duty_lent_idx";
CREATE INDEX "duty_lent_idx" ON "duty"(split_part("person_id", '-', 1), "election_code", "post", "status", "id")
    WHERE split_part("person_id", '-', 1) <> "district_code";

-- How many of a state's duties are of people trained or not, of a gender or a pay level: equal keys share an entry, so it
-- is small. A list of few of them is read by it. With the district itself in it, counting reads the index only.
CREATE INDEX "duty_facts_idx" ON "duty"(left("district_code", 3), "election_code", "courses_done", "post", "status",
    "person_gender", "person_pay_level", "district_code");

-- Stations managed by women or by people with a disability: a few in an AC.
CREATE INDEX "polling_station_special_idx" ON "polling_station"("assembly_constituency_code", "election_code", "kind",
    "number", "auxiliary") WHERE "kind" <> 'GENERAL';

-- A duty in another election has other courses done.
CREATE OR REPLACE FUNCTION note_updated_duties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "duty_change" ("assembly_constituency_code", "person_id")
    SELECT DISTINCT "assembly_constituency_code", "person_id" FROM (
        (SELECT "assembly_constituency_code", "person_id", "election_code", "status" IN ('REPLACED', 'EXEMPTED') FROM before_rows
         EXCEPT ALL SELECT "assembly_constituency_code", "person_id", "election_code", "status" IN ('REPLACED', 'EXEMPTED') FROM after_rows)
        UNION ALL
        (SELECT "assembly_constituency_code", "person_id", "election_code", "status" IN ('REPLACED', 'EXEMPTED') FROM after_rows
         EXCEPT ALL SELECT "assembly_constituency_code", "person_id", "election_code", "status" IN ('REPLACED', 'EXEMPTED') FROM before_rows)
    ) AS changed;
    RETURN NULL;
END $$;

-- Of duties that are there already and know nothing of their people, everything is to be asked.
INSERT INTO "duty_change" ("assembly_constituency_code", "person_id")
SELECT DISTINCT "assembly_constituency_code", "person_id" FROM "duty" WHERE "person_name" = '';
