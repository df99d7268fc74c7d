import type { AreaIndex } from '../../common/access/area-index'
import type { Database } from '../../common/database'
import { createLoaderFamily, createRowLoader, createRowsLoader } from '../../common/loader'
import type { DeploymentScopes } from '../scopes'
import { areasOf } from './roster.area'
import { countRosterByArea } from './roster.count'
import type { RosterFilter } from './roster.input'
import { listRosterByArea } from './roster.repository'
import type { RosterPage } from './roster.statement'

/** Which duties of each of several areas. */
export type AreaRosterFilter = Pick<RosterFilter, 'election' | 'post' | 'status'>

export function createRosterLoaders(database: Database, scopes: DeploymentScopes, areas: AreaIndex) {
  const ask = (kind: 'district' | 'constituency', codes: readonly string[], filter: AreaRosterFilter) => {
    const { area, areas: each } = areasOf(kind, codes, scopes.duties, areas)
    return { question: { filter, scopes, area, courses: [] }, each }
  }
  const createLists = (kind: 'district' | 'constituency') =>
    createLoaderFamily(({ filter, page }: { filter: AreaRosterFilter; page: RosterPage }) =>
      createRowsLoader({
        read: async (codes: readonly string[]) => {
          const { question, each } = ask(kind, codes, filter)
          return listRosterByArea(database, question, page, each)
        },
        keyOf: (duty) => (kind === 'district' ? duty.districtCode : duty.assemblyConstituencyCode),
      }),
    )
  const createCounts = (kind: 'district' | 'constituency') =>
    createLoaderFamily((filter: AreaRosterFilter) =>
      createRowLoader({
        read: async (codes: readonly string[]) =>
          countRosterByArea(database, ask(kind, codes, filter).question, kind, areas),
        keyOf: ({ area }) => area,
      }),
    )
  return {
    /** For a filter and a page, the duties of an AC or a district. */
    rosterByConstituency: createLists('constituency'),
    rosterByDistrict: createLists('district'),
    /** For a filter, how many these are. */
    rosterCountByConstituency: createCounts('constituency'),
    rosterCountByDistrict: createCounts('district'),
  }
}
