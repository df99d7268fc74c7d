-- CreateEnum
CREATE TYPE "gender" AS ENUM ('FEMALE', 'MALE', 'OTHER');

-- DropIndex
DROP INDEX "duty_assembly_constituency_code_election_code_post_id_idx";

-- DropIndex
DROP INDEX "duty_district_code_election_code_post_id_idx";

-- AlterTable
ALTER TABLE "duty" ADD COLUMN     "courses_done" SMALLINT[] NOT NULL DEFAULT ARRAY[]::SMALLINT[],
ADD COLUMN     "person_gender" "gender",
ADD COLUMN     "person_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "person_pay_level" SMALLINT;

-- CreateTable
CREATE TABLE "training_course" (
    "number" SMALLINT NOT NULL,
    "code" TEXT NOT NULL,
    "round" SMALLINT,

    CONSTRAINT "training_course_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "training_course_code_key" ON "training_course"("code");

-- CreateIndex
CREATE INDEX "duty_assembly_constituency_code_election_code_post_status_i_idx" ON "duty"("assembly_constituency_code", "election_code", "post", "status", "id");

-- CreateIndex
CREATE INDEX "duty_district_code_election_code_post_status_id_idx" ON "duty"("district_code", "election_code", "post", "status", "id");

-- CreateIndex
CREATE INDEX "duty_assembly_constituency_code_election_code_person_name_i_idx" ON "duty"("assembly_constituency_code", "election_code", "person_name", "id");

-- CreateIndex
CREATE INDEX "duty_district_code_election_code_person_name_id_idx" ON "duty"("district_code", "election_code", "person_name", "id");

-- Lists of a whole state: its code is how the district's begins.
CREATE INDEX "duty_state_post_idx" ON "duty"(left("district_code", 3), "election_code", "post", "status", "id");
CREATE INDEX "duty_state_name_idx" ON "duty"(left("district_code", 3), "election_code", "person_name", "id");
