import type { PrismaClient } from '../../prisma/personnel/generated/client'
import type { Database } from '../common/database'
import { createAreaLoader } from './area/area.loader'
import { createDepartmentLoader } from './department/department.loader'
import { createOfficeLoader } from './office/office.loader'
import { createPersonLoader } from './person/person.loader'
import { createPostingLoaders } from './posting/posting.loader'

/** What a resolver may use. A new one for each request, so that loaders neither outlive it nor mix two askers. */
export interface PersonnelContext {
  database: Database
  prisma: PrismaClient
  areaByCode: ReturnType<typeof createAreaLoader>
  departmentByCode: ReturnType<typeof createDepartmentLoader>
  officeByCode: ReturnType<typeof createOfficeLoader>
  personById: ReturnType<typeof createPersonLoader>
  postingById: ReturnType<typeof createPostingLoaders>['postingById']
  postingsByArea: ReturnType<typeof createPostingLoaders>['postingsByArea']
  postingsByPerson: ReturnType<typeof createPostingLoaders>['postingsByPerson']
}

export function createPersonnelContext(database: Database, prisma: PrismaClient): PersonnelContext {
  return {
    database,
    prisma,
    areaByCode: createAreaLoader(database),
    departmentByCode: createDepartmentLoader(database),
    officeByCode: createOfficeLoader(database),
    personById: createPersonLoader(database),
    ...createPostingLoaders(database),
  }
}
