import { createFederatedSchema } from '../common/federated-schema'
import { createImportResolver } from '../common/upload/import-list.resolver'
import { AssemblyConstituency, District, ParliamentaryConstituency, State } from './area/area.type'
import { CertificateResolver } from './certificate/certificate.resolver'
import type { TrainingContext } from './context'
import { CourseResolver } from './course/course.resolver'
import { EnrolmentResolver } from './enrolment/enrolment.resolver'
import { EnrolmentChangesResolver } from './enrolment/enrolment-changes.resolver'
import { EnrolmentHistoryResolver } from './enrolment/enrolment-history.resolver'
import { TrainingEventResolver } from './event/training-event.resolver'
import { trainingAttendanceKind } from './import/training-attendance.kind'
import { PersonTrainingResolver } from './person/person.resolver'
import { Person } from './person/person.type'
import { SessionResolver } from './session/session.resolver'
import { areaSummaryResolvers, TrainingSummaryResolver } from './summary/training-summary.resolver'
import { TrainingSummaryDownloadResolver } from './summary/training-summary-download.resolver'
import { ThemeResolver } from './theme/theme.resolver'

const AttendanceImportResolver = createImportResolver(trainingAttendanceKind, 'imports')

export function createTrainingSchema() {
  return createFederatedSchema<TrainingContext>({
    resolvers: [
      ThemeResolver,
      CourseResolver,
      TrainingEventResolver,
      SessionResolver,
      EnrolmentResolver,
      EnrolmentChangesResolver,
      EnrolmentHistoryResolver,
      CertificateResolver,
      PersonTrainingResolver,
      TrainingSummaryResolver,
      TrainingSummaryDownloadResolver,
      ...areaSummaryResolvers,
      AttendanceImportResolver,
    ],
    entities: [Person, State, District, ParliamentaryConstituency, AssemblyConstituency],
    references: {
      // All of these are known by their keys alone; whatever is asked of one is found by its key.
      Person: (reference) => reference,
      State: (reference) => reference,
      District: (reference) => reference,
      ParliamentaryConstituency: (reference) => reference,
      AssemblyConstituency: (reference) => reference,
    },
  })
}
