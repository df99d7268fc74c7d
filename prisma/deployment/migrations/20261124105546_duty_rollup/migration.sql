-- CreateTable
CREATE TABLE "duty_rollup" (
    "election_code" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,
    "post" "post" NOT NULL,
    "status" "duty_status" NOT NULL,
    "duties" INTEGER NOT NULL,
    "female" INTEGER NOT NULL,
    "male" INTEGER NOT NULL,
    "other" INTEGER NOT NULL,

    CONSTRAINT "duty_rollup_pkey" PRIMARY KEY ("election_code","assembly_constituency_code","post","status")
);

-- Duties that are there already are counted at once.
INSERT INTO "duty_rollup"
SELECT "election_code", "assembly_constituency_code", "post", "status", count(*)::int,
       (count(*) FILTER (WHERE "person_gender" = 'FEMALE'))::int,
       (count(*) FILTER (WHERE "person_gender" = 'MALE'))::int,
       (count(*) FILTER (WHERE "person_gender" = 'OTHER'))::int
  FROM "duty" GROUP BY "election_code", "assembly_constituency_code", "post", "status";
