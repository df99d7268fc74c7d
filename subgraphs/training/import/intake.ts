import type { PeopleByReferenceClient } from '../../common/facts/people-by-reference.client'
import { listCopiedAreas } from '../../common/import/area-copy.repository'
import type { ListIntake } from '../../common/upload/receive-list'
import { trainingAttendanceKind } from './training-attendance.kind'

/** Takes lists of attendance in; whom they name is asked of personnel. */
export function createTrainingIntake(databaseUrl: string, register: PeopleByReferenceClient): ListIntake {
  return {
    ...{ part: 'training', kinds: [trainingAttendanceKind], databaseUrl },
    listAreas: listCopiedAreas,
    findPeople: (upload) => register.findFor(upload),
  }
}
