import type { PrismaClient } from '../../prisma/personnel/generated/client'
import type { RunChange } from '../common/change/run-change'
import type { Database } from '../common/database'
import type { RequestInfo } from '../common/request'
import { createAreaLoader } from './area/area.loader'
import { createDepartmentLoader } from './department/department.loader'
import { createPersonHistoryLoaders } from './history/person-history.loader'
import { createPostingHistoryLoaders } from './history/posting-history.loader'
import { createLoansLoader } from './loan/loan.loader'
import { createOfficeLoader } from './office/office.loader'
import { createFormerPersonLoader, createPersonLoader } from './person/person.loader'
import { createPrivateLoader } from './person/private.loader'
import type { RegisterWords } from './person/register-words'
import { createPostingLoaders } from './posting/posting.loader'
import type { PersonnelScopes } from './scopes'

/** What a resolver may use. A new one for each request, so that loaders neither outlive it nor mix two askers. */
export type PersonnelContext = ReturnType<typeof createPersonnelContext>

export function createPersonnelContext(
  database: Database,
  prisma: PrismaClient,
  request: RequestInfo,
  scopes: PersonnelScopes,
  shared: {
    runChange: RunChange
    lastDutyOf: (person: string, today: string) => Promise<string | null>
    registerWords: RegisterWords
  },
) {
  return {
    database,
    prisma,
    request,
    scopes,
    ...shared,
    areaByCode: createAreaLoader(database),
    departmentByCode: createDepartmentLoader(database),
    loansByPerson: createLoansLoader(database),
    officeByCode: createOfficeLoader(database),
    personById: createPersonLoader(database, scopes.directory),
    formerByPerson: createFormerPersonLoader(database, scopes.directory),
    privateFieldOfPerson: createPrivateLoader(database, request, scopes),
    ...createPersonHistoryLoaders(database, request, scopes),
    ...createPostingHistoryLoaders(database),
    ...createPostingLoaders(database),
  }
}
