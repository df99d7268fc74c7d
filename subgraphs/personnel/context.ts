import type { Pool } from 'pg'
import type { PrismaClient } from '../../prisma/personnel/generated/client'
import { createAreaLoader } from './area/area.loader'
import { createDepartmentLoader } from './department/department.loader'
import { createOfficeLoader } from './office/office.loader'
import { createPersonLoader } from './person/person.loader'
import { createPostingLoaders } from './posting/posting.loader'

/** What a resolver may use. A new one for each request, so that loaders neither outlive it nor mix two askers. */
export interface PersonnelContext {
  pool: Pool
  prisma: PrismaClient
  areaByCode: ReturnType<typeof createAreaLoader>
  departmentByCode: ReturnType<typeof createDepartmentLoader>
  officeByCode: ReturnType<typeof createOfficeLoader>
  personById: ReturnType<typeof createPersonLoader>
  postingById: ReturnType<typeof createPostingLoaders>['postingById']
  postingsByArea: ReturnType<typeof createPostingLoaders>['postingsByArea']
  postingsByPerson: ReturnType<typeof createPostingLoaders>['postingsByPerson']
}

export function createPersonnelContext(pool: Pool, prisma: PrismaClient): PersonnelContext {
  return {
    pool,
    prisma,
    areaByCode: createAreaLoader(pool),
    departmentByCode: createDepartmentLoader(pool),
    officeByCode: createOfficeLoader(pool),
    personById: createPersonLoader(pool),
    ...createPostingLoaders(pool),
  }
}
