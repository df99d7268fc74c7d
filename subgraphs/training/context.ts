import type { PrismaClient } from '../../prisma/training/generated/client'
import type { Database } from '../common/database'
import { createCertificateLoader } from './certificate/certificate.loader'
import { createCourseLoader } from './course/course.loader'
import { createEnrolmentLoader } from './enrolment/enrolment.loader'
import { createTrainingEventLoader } from './event/training-event.loader'
import type { TrainingScopes } from './scopes'
import { createSessionLoader } from './session/session.loader'
import { createSummaryLoader } from './summary/training-summary.loader'
import { createThemeLoaders } from './theme/theme.loader'

/** What a resolver may use. A new one for each request, so that loaders neither outlive it nor mix two askers. */
export type TrainingContext = ReturnType<typeof createTrainingContext>

export function createTrainingContext(database: Database, prisma: PrismaClient, scopes: TrainingScopes) {
  return {
    database,
    prisma,
    scopes,
    ...createThemeLoaders(database),
    courseByCode: createCourseLoader(database),
    trainingEventByCode: createTrainingEventLoader(prisma),
    sessionByKey: createSessionLoader(database),
    enrolmentsByPerson: createEnrolmentLoader(database, scopes.records),
    certificatesByPerson: createCertificateLoader(database, scopes.certificates),
    summaryByArea: createSummaryLoader(database, scopes.numbers),
  }
}
