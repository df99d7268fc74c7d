import type { Database } from '../../common/database'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { createLoaderFamily, createRowLoader, createRowsLoader } from '../../common/loader'
import type { DeploymentScopes } from '../scopes'
import { findSectors, findSectorsByConstituency } from './sector.repository'

export function createSectorLoaders(database: Database, scopes: DeploymentScopes) {
  return {
    sectorByKey: createRowLoader({
      read: (keys: readonly DistrictKey[]) => findSectors(database, scopes, keys),
      keyOf: idOfDistrictKey,
      idOf: idOfDistrictKey,
    }),
    /** For an election, the sectors of an AC. */
    sectorsByConstituency: createLoaderFamily((election: string) =>
      createRowsLoader({
        read: (codes: readonly string[]) => findSectorsByConstituency(database, scopes, election, codes),
        keyOf: (sector) => sector.assemblyConstituencyCode,
      }),
    ),
  }
}
