import type { PrismaClient } from '../../prisma/training/generated/client'
import { createHistoryLoader } from '../common/change/history.loader'
import type { RunChange } from '../common/change/run-change'
import type { Database } from '../common/database'
import type { RequestInfo } from '../common/request'
import { createCertificateLoader } from './certificate/certificate.loader'
import { createCourseLoader } from './course/course.loader'
import { createEnrolmentKeyLoader, createEnrolmentLoader } from './enrolment/enrolment.loader'
import { createTrainingEventLoader } from './event/training-event.loader'
import type { TrainingScopes } from './scopes'
import { createSessionLoader } from './session/session.loader'
import { createSummaryLoader } from './summary/training-summary.loader'
import { createThemeLoaders } from './theme/theme.loader'

/** What a resolver may use. A new one for each request, so that loaders neither outlive it nor mix two askers. */
export type TrainingContext = ReturnType<typeof createTrainingContext>

export function createTrainingContext(
  database: Database,
  prisma: PrismaClient,
  request: RequestInfo,
  scopes: TrainingScopes,
  runChange: RunChange,
) {
  return {
    database,
    prisma,
    request,
    scopes,
    runChange,
    ...createThemeLoaders(database),
    courseByCode: createCourseLoader(database),
    trainingEventByCode: createTrainingEventLoader(prisma),
    sessionByKey: createSessionLoader(database),
    historyOfEnrolment: createHistoryLoader(database, ['enrolment']),
    enrolmentByKey: createEnrolmentKeyLoader(database, scopes.records),
    enrolmentsByPerson: createEnrolmentLoader(database, scopes.records),
    certificatesByPerson: createCertificateLoader(database, scopes.certificates),
    summaryByArea: createSummaryLoader(database, scopes.numbers),
  }
}
