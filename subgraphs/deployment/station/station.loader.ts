import type { Database } from '../../common/database'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { createLoaderFamily, createRowLoader, createRowsLoader } from '../../common/loader'
import type { DeploymentScopes } from '../scopes'
import {
  countStationsByConstituency,
  findStations,
  findStationsBySector,
  listStationsByConstituency,
  type StationSortKey,
} from './station.repository'
import { idOfStationKey, type StationKey } from './station-key'

export function createStationLoaders(database: Database, scopes: DeploymentScopes) {
  return {
    stationByKey: createRowLoader({
      read: (keys: readonly StationKey[]) => findStations(database, scopes, keys),
      keyOf: idOfStationKey,
      idOf: idOfStationKey,
    }),
    stationsBySector: createRowsLoader({
      read: (keys: readonly DistrictKey[]) => findStationsBySector(database, scopes, keys),
      keyOf: ({ districtCode, sectorCode }) => idOfDistrictKey({ districtCode, code: sectorCode ?? '' }),
      idOf: idOfDistrictKey,
    }),
    /** For an election and a place in the list, the stations of an AC from there on, `size` at most. */
    stationsByConstituency: createLoaderFamily(
      (page: { election: string; after: StationSortKey | undefined; size: number }) =>
        createRowsLoader({
          read: (codes: readonly string[]) => listStationsByConstituency(database, scopes, codes, page),
          keyOf: (station) => station.assemblyConstituencyCode,
        }),
    ),
    /** For an election, how many stations an AC has. */
    stationCountByConstituency: createLoaderFamily((election: string) =>
      createRowLoader({
        read: (codes: readonly string[]) => countStationsByConstituency(database, scopes, election, codes),
        keyOf: ({ constituency }) => constituency,
      }),
    ),
  }
}
