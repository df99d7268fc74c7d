import type { Pool } from 'pg'
import type { PrismaClient } from '../../prisma/training/generated/client'
import { createCertificateLoader } from './certificate/certificate.loader'
import { createCourseLoader } from './course/course.loader'
import { createEnrolmentLoader } from './enrolment/enrolment.loader'
import { createTrainingEventLoader } from './event/training-event.loader'
import { createSessionLoader } from './session/session.loader'
import { createSummaryLoader } from './summary/training-summary.loader'
import { createThemeLoaders } from './theme/theme.loader'

/** What a resolver may use. A new one for each request, so that loaders neither outlive it nor mix two askers. */
export type TrainingContext = ReturnType<typeof createTrainingContext>

export function createTrainingContext(pool: Pool, prisma: PrismaClient) {
  return {
    pool,
    prisma,
    ...createThemeLoaders(pool),
    courseByCode: createCourseLoader(pool),
    trainingEventByCode: createTrainingEventLoader(prisma),
    sessionByKey: createSessionLoader(pool),
    enrolmentsByPerson: createEnrolmentLoader(pool),
    certificatesByPerson: createCertificateLoader(pool),
    summaryByArea: createSummaryLoader(pool),
  }
}
