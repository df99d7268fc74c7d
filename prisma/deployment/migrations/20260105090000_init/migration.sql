-- CreateEnum
CREATE TYPE "state_kind" AS ENUM ('STATE', 'UNION_TERRITORY');

-- CreateEnum
CREATE TYPE "reservation" AS ENUM ('GEN', 'SC', 'ST');

-- CreateEnum
CREATE TYPE "basis" AS ENUM ('OFFICIAL', 'ESTIMATE');

-- CreateEnum
CREATE TYPE "post" AS ENUM ('PRESIDING_OFFICER', 'POLLING_OFFICER_1', 'POLLING_OFFICER_2', 'POLLING_OFFICER_3', 'POLLING_OFFICER_4', 'SECTOR_OFFICER', 'MICRO_OBSERVER', 'BOOTH_LEVEL_OFFICER', 'COUNTING_SUPERVISOR', 'COUNTING_ASSISTANT', 'COUNTING_MICRO_OBSERVER');

-- CreateEnum
CREATE TYPE "duty_status" AS ENUM ('DRAFTED', 'IN_PARTY', 'RESERVE', 'REPORTED', 'ABSENT', 'REPLACED', 'EXEMPTED');

-- CreateEnum
CREATE TYPE "station_kind" AS ENUM ('GENERAL', 'WOMEN_MANAGED', 'PWD_MANAGED');

-- CreateTable
CREATE TABLE "state" (
    "code" TEXT NOT NULL,
    "abbreviation" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "state_kind" NOT NULL,
    "polling_stations_2024" INTEGER NOT NULL,
    "polling_stations_basis" "basis" NOT NULL,

    CONSTRAINT "state_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "district" (
    "code" TEXT NOT NULL,
    "state_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "district_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "parliamentary_constituency" (
    "code" TEXT NOT NULL,
    "state_code" TEXT NOT NULL,
    "number" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "reservation" "reservation" NOT NULL,

    CONSTRAINT "parliamentary_constituency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "assembly_constituency" (
    "code" TEXT NOT NULL,
    "state_code" TEXT NOT NULL,
    "number" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "reservation" "reservation" NOT NULL,
    "parliamentary_constituency_code" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "electors_2024_estimate" INTEGER NOT NULL,
    "polling_stations_2024_estimate" INTEGER NOT NULL,

    CONSTRAINT "assembly_constituency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "election" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "counting_on" DATE NOT NULL,

    CONSTRAINT "election_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "phase" (
    "election_code" TEXT NOT NULL,
    "number" SMALLINT NOT NULL,
    "poll_date" DATE NOT NULL,

    CONSTRAINT "phase_pkey" PRIMARY KEY ("election_code","number")
);

-- CreateTable
CREATE TABLE "poll" (
    "election_code" TEXT NOT NULL,
    "parliamentary_constituency_code" TEXT NOT NULL,
    "phase_number" SMALLINT NOT NULL,
    "poll_date" DATE NOT NULL,
    "electors" INTEGER,

    CONSTRAINT "poll_pkey" PRIMARY KEY ("election_code","parliamentary_constituency_code")
);

-- CreateTable
CREATE TABLE "sector" (
    "district_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "election_code" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,
    "number" SMALLINT NOT NULL,

    CONSTRAINT "sector_pkey" PRIMARY KEY ("district_code","code")
);

-- CreateTable
CREATE TABLE "polling_station" (
    "district_code" TEXT NOT NULL,
    "election_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,
    "number" SMALLINT NOT NULL,
    "auxiliary" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "electors" INTEGER NOT NULL,
    "kind" "station_kind" NOT NULL,
    "is_critical" BOOLEAN NOT NULL,
    "sector_code" TEXT,

    CONSTRAINT "polling_station_pkey" PRIMARY KEY ("district_code","code","election_code")
);

-- CreateTable
CREATE TABLE "polling_party" (
    "district_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "election_code" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,
    "number" SMALLINT NOT NULL,
    "is_reserve" BOOLEAN NOT NULL,
    "size" SMALLINT NOT NULL,
    "station_code" TEXT,

    CONSTRAINT "polling_party_pkey" PRIMARY KEY ("district_code","code")
);

-- CreateTable
CREATE TABLE "duty" (
    "district_code" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "election_code" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "post" "post" NOT NULL,
    "status" "duty_status" NOT NULL,
    "party_code" TEXT,
    "sector_code" TEXT,
    "station_code" TEXT,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("district_code","id")
);

-- CreateTable
CREATE TABLE "deployment_rollup" (
    "election_code" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,
    "stations" INTEGER NOT NULL,
    "women_managed_stations" INTEGER NOT NULL,
    "pwd_managed_stations" INTEGER NOT NULL,
    "critical_stations" INTEGER NOT NULL,
    "sectors" INTEGER NOT NULL,
    "parties_required" INTEGER NOT NULL,
    "parties_formed" INTEGER NOT NULL,
    "parties_reserve" INTEGER NOT NULL,
    "party_members" INTEGER NOT NULL,
    "reserve_members" INTEGER NOT NULL,
    "sector_officers" INTEGER NOT NULL,
    "micro_observers" INTEGER NOT NULL,
    "booth_level_officers" INTEGER NOT NULL,
    "duties" INTEGER NOT NULL,

    CONSTRAINT "deployment_rollup_pkey" PRIMARY KEY ("election_code","assembly_constituency_code")
);

-- CreateTable
CREATE TABLE "preparedness_review" (
    "state_code" TEXT NOT NULL,
    "election_code" TEXT NOT NULL,
    "sequence" SMALLINT NOT NULL,
    "reviewed_on" DATE,
    "remarks" TEXT NOT NULL,

    CONSTRAINT "preparedness_review_pkey" PRIMARY KEY ("state_code","election_code")
);

-- CreateTable
CREATE TABLE "dataset" (
    "id" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "scale" DOUBLE PRECISION NOT NULL,
    "seed" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "district_state_code_code_idx" ON "district"("state_code", "code");

-- CreateIndex
CREATE UNIQUE INDEX "parliamentary_constituency_state_code_number_key" ON "parliamentary_constituency"("state_code", "number");

-- CreateIndex
CREATE INDEX "assembly_constituency_district_code_number_idx" ON "assembly_constituency"("district_code", "number");

-- CreateIndex
CREATE INDEX "assembly_constituency_parliamentary_constituency_code_numbe_idx" ON "assembly_constituency"("parliamentary_constituency_code", "number");

-- CreateIndex
CREATE UNIQUE INDEX "assembly_constituency_state_code_number_key" ON "assembly_constituency"("state_code", "number");

-- CreateIndex
CREATE INDEX "poll_parliamentary_constituency_code_idx" ON "poll"("parliamentary_constituency_code");

-- CreateIndex
CREATE INDEX "sector_assembly_constituency_code_election_code_number_idx" ON "sector"("assembly_constituency_code", "election_code", "number");

-- CreateIndex
CREATE INDEX "polling_station_district_code_sector_code_idx" ON "polling_station"("district_code", "sector_code");

-- CreateIndex
CREATE UNIQUE INDEX "polling_station_assembly_constituency_code_election_code_nu_key" ON "polling_station"("assembly_constituency_code", "election_code", "number", "auxiliary");

-- CreateIndex
CREATE INDEX "polling_party_assembly_constituency_code_election_code_is_r_idx" ON "polling_party"("assembly_constituency_code", "election_code", "is_reserve", "number");

-- CreateIndex
CREATE UNIQUE INDEX "polling_party_district_code_station_code_election_code_key" ON "polling_party"("district_code", "station_code", "election_code");

-- CreateIndex
CREATE INDEX "duty_person_id_idx" ON "duty"("person_id");

-- CreateIndex
CREATE INDEX "duty_district_code_party_code_post_idx" ON "duty"("district_code", "party_code", "post");

-- CreateIndex
CREATE INDEX "duty_district_code_sector_code_idx" ON "duty"("district_code", "sector_code");

-- CreateIndex
CREATE INDEX "duty_district_code_station_code_idx" ON "duty"("district_code", "station_code");

-- CreateIndex
CREATE INDEX "duty_assembly_constituency_code_election_code_post_id_idx" ON "duty"("assembly_constituency_code", "election_code", "post", "id");

-- CreateIndex
CREATE INDEX "duty_district_code_election_code_post_id_idx" ON "duty"("district_code", "election_code", "post", "id");
