import type { Database } from '../../common/database'
import { createLoaderFamily, createRowLoader } from '../../common/loader'
import type { SummaryOf } from '../../common/rollup'
import type { DeploymentScopes } from '../scopes'
import { listVacancies } from './vacancy.repository'

/** For an election, a kind of area and an area around them, the vacancies of an area. */
export function createVacancyLoaders(database: Database, { numbers }: DeploymentScopes) {
  return {
    vacanciesByArea: createLoaderFamily((of: SummaryOf) =>
      createRowLoader({
        read: (areas: readonly string[]) => listVacancies(database, numbers, { ...of, areas }),
        keyOf: ({ area }) => area,
      }),
    ),
  }
}
