-- CreateEnum
CREATE TYPE "area_kind" AS ENUM ('COUNTRY', 'ZONE', 'STATE', 'DISTRICT', 'PARLIAMENTARY_CONSTITUENCY', 'ASSEMBLY_CONSTITUENCY');

-- CreateEnum
CREATE TYPE "gender" AS ENUM ('FEMALE', 'MALE', 'OTHER');

-- CreateEnum
CREATE TYPE "pool" AS ENUM ('STATE', 'CENTRAL', 'RETIRED');

-- CreateEnum
CREATE TYPE "post_group" AS ENUM ('PRESIDING_OFFICER', 'POLLING_OFFICER_1', 'POLLING_OFFICER_2', 'POLLING_OFFICER_3', 'SECTOR_OFFICER', 'MICRO_OBSERVER', 'BOOTH_LEVEL_OFFICER', 'ELECTION_OFFICER');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('CHIEF_ELECTION_COMMISSIONER', 'ELECTION_COMMISSIONER', 'DEPUTY_ELECTION_COMMISSIONER', 'CHIEF_ELECTORAL_OFFICER', 'DISTRICT_ELECTION_OFFICER', 'RETURNING_OFFICER', 'ASSISTANT_RETURNING_OFFICER', 'ELECTORAL_REGISTRATION_OFFICER');

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
CREATE TABLE "department" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_exempt" BOOLEAN NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "office" (
    "district_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "assembly_constituency_code" TEXT NOT NULL,

    CONSTRAINT "office_pkey" PRIMARY KEY ("district_code","code")
);

-- CreateTable
CREATE TABLE "person" (
    "district_code" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "gender" "gender" NOT NULL,
    "designation" TEXT NOT NULL,
    "department_code" TEXT,
    "office_code" TEXT,
    "pay_level" SMALLINT,
    "pool" "pool" NOT NULL,
    "duty_category" "post_group" NOT NULL,
    "employee_code" TEXT,
    "phone" TEXT,
    "epic" TEXT,
    "date_of_birth" DATE,
    "joined_on" DATE,
    "retires_on" DATE,
    "enrolled_constituency" TEXT,
    "work_constituency" TEXT,
    "native_constituency" TEXT,
    "roll_part" SMALLINT,
    "roll_serial" SMALLINT,
    "is_booth_level_officer" BOOLEAN NOT NULL,
    "has_disability" BOOLEAN NOT NULL,
    "is_pregnant_or_lactating" BOOLEAN NOT NULL,
    "is_ailing" BOOLEAN NOT NULL,
    "is_drafted" BOOLEAN NOT NULL,
    "bank_account" TEXT,
    "ifsc" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("district_code","id")
);

-- CreateTable
CREATE TABLE "posting" (
    "id" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "area_code" TEXT NOT NULL,
    "seat" SMALLINT NOT NULL,
    "person_id" TEXT NOT NULL,
    "held_from" DATE NOT NULL,
    "held_to" DATE,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workforce_rollup" (
    "assembly_constituency_code" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "female" INTEGER NOT NULL,
    "male" INTEGER NOT NULL,
    "other" INTEGER NOT NULL,
    "state_pool" INTEGER NOT NULL,
    "central_pool" INTEGER NOT NULL,
    "retired_pool" INTEGER NOT NULL,
    "drafted" INTEGER NOT NULL,
    "booth_level_officers" INTEGER NOT NULL,
    "with_disability" INTEGER NOT NULL,

    CONSTRAINT "workforce_rollup_pkey" PRIMARY KEY ("assembly_constituency_code")
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
CREATE INDEX "person_enrolled_constituency_name_id_idx" ON "person"("enrolled_constituency", "name", "id");

-- CreateIndex
CREATE INDEX "person_work_constituency_name_id_idx" ON "person"("work_constituency", "name", "id");

-- CreateIndex
CREATE INDEX "person_native_constituency_name_id_idx" ON "person"("native_constituency", "name", "id");

-- CreateIndex
CREATE INDEX "person_district_code_name_id_idx" ON "person"("district_code", "name", "id");

-- CreateIndex
CREATE INDEX "person_employee_code_idx" ON "person"("employee_code");

-- CreateIndex
CREATE INDEX "person_phone_idx" ON "person"("phone");

-- CreateIndex
CREATE INDEX "person_epic_idx" ON "person"("epic");

-- CreateIndex
CREATE INDEX "posting_area_code_role_idx" ON "posting"("area_code", "role");

-- CreateIndex
CREATE INDEX "posting_person_id_idx" ON "posting"("person_id");
