-- CreateEnum
CREATE TYPE "area_kind" AS ENUM ('COUNTRY', 'ZONE', 'STATE', 'DISTRICT', 'PARLIAMENTARY_CONSTITUENCY', 'ASSEMBLY_CONSTITUENCY');

-- CreateEnum
CREATE TYPE "training_event_kind" AS ENUM ('CONFERENCE', 'BRAINSTORMING', 'REGIONAL_CONFERENCE', 'PROGRAMME', 'EXPERIENCE_SHARING');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('CHIEF_ELECTORAL_OFFICERS', 'DISTRICT_AND_RETURNING_OFFICERS', 'POLLING_STAFF', 'PRESIDING_AND_FIRST_POLLING_OFFICERS', 'SECTOR_OFFICERS', 'MICRO_OBSERVERS');

-- CreateEnum
CREATE TYPE "enrolment_status" AS ENUM ('INVITED', 'ATTENDED', 'ABSENT', 'PASSED', 'FAILED');

-- CreateTable
CREATE TABLE "area" (
    "code" TEXT NOT NULL,
    "kind" "area_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "zone_code" TEXT,
    "state_code" TEXT,
    "district_code" TEXT,
    "parliamentary_constituency_code" TEXT,

    CONSTRAINT "area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "theme" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "course" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "audience" "audience" NOT NULL,
    "round" SMALLINT,
    "theme_code" TEXT,

    CONSTRAINT "course_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "training_event" (
    "code" TEXT NOT NULL,
    "kind" "training_event_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "audience" "audience" NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "participants" INTEGER,
    "description" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "training_event_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "training_event_theme" (
    "event_code" TEXT NOT NULL,
    "theme_code" TEXT NOT NULL,

    CONSTRAINT "training_event_theme_pkey" PRIMARY KEY ("event_code","theme_code")
);

-- CreateTable
CREATE TABLE "session" (
    "district_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "election_code" TEXT NOT NULL,
    "course_code" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "capacity" SMALLINT NOT NULL,
    "batch" SMALLINT NOT NULL,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "ends_at" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("district_code","code")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "district_code" TEXT NOT NULL,
    "session_code" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "status" "enrolment_status" NOT NULL,
    "score" SMALLINT,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("district_code","session_code","person_id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "person_id" TEXT NOT NULL,
    "theme_code" TEXT NOT NULL,
    "event_code" TEXT,
    "awarded_on" DATE NOT NULL,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("person_id","theme_code")
);

-- CreateTable
CREATE TABLE "training_rollup" (
    "election_code" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,
    "sessions" INTEGER NOT NULL,
    "enrolled" INTEGER NOT NULL,
    "attended" INTEGER NOT NULL,
    "absent" INTEGER NOT NULL,
    "passed" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,

    CONSTRAINT "training_rollup_pkey" PRIMARY KEY ("election_code","assembly_constituency_code")
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
CREATE INDEX "area_kind_state_code_idx" ON "area"("kind", "state_code");

-- CreateIndex
CREATE INDEX "training_event_theme_theme_code_idx" ON "training_event_theme"("theme_code");

-- CreateIndex
CREATE INDEX "session_assembly_constituency_code_election_code_course_cod_idx" ON "session"("assembly_constituency_code", "election_code", "course_code");

-- CreateIndex
CREATE INDEX "enrolment_person_id_idx" ON "enrolment"("person_id");
