import type { PrismaClient } from '../../prisma/personnel/generated/client'
import type { Database } from '../common/database'
import type { RequestInfo } from '../common/request'
import { createAreaLoader } from './area/area.loader'
import { createDepartmentLoader } from './department/department.loader'
import { createOfficeLoader } from './office/office.loader'
import { createPersonLoader } from './person/person.loader'
import { createPrivateLoader } from './person/private.loader'
import { createPostingLoaders } from './posting/posting.loader'
import type { PersonnelScopes } from './scopes'

/** What a resolver may use. A new one for each request, so that loaders neither outlive it nor mix two askers. */
export type PersonnelContext = ReturnType<typeof createPersonnelContext>

export function createPersonnelContext(
  database: Database,
  prisma: PrismaClient,
  request: RequestInfo,
  scopes: PersonnelScopes,
) {
  return {
    database,
    prisma,
    request,
    scopes,
    areaByCode: createAreaLoader(database),
    departmentByCode: createDepartmentLoader(database),
    officeByCode: createOfficeLoader(database),
    personById: createPersonLoader(database, scopes.directory),
    privateFieldOfPerson: createPrivateLoader(database, request, scopes),
    ...createPostingLoaders(database),
  }
}
