import type { Database } from '../../common/database'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { createRowLoader, createRowsLoader } from '../../common/loader'
import type { DeploymentScopes } from '../scopes'
import { idOfStationKey, type StationKey } from '../station/station-key'
import { findParties, findPartiesBySector, findPartiesByStation } from './party.repository'

export function createPartyLoaders(database: Database, scopes: DeploymentScopes) {
  return {
    partyByKey: createRowLoader({
      read: (keys: readonly DistrictKey[]) => findParties(database, scopes, keys),
      keyOf: idOfDistrictKey,
      idOf: idOfDistrictKey,
    }),
    partyByStation: createRowLoader({
      read: (stations: readonly StationKey[]) => findPartiesByStation(database, scopes, stations),
      keyOf: ({ districtCode, stationCode, electionCode }) =>
        idOfStationKey({ districtCode, code: stationCode ?? '', electionCode }),
      idOf: idOfStationKey,
    }),
    partiesBySector: createRowsLoader({
      read: (sectors: readonly DistrictKey[]) => findPartiesBySector(database, scopes, sectors),
      keyOf: ({ districtCode, sectorCode }) => idOfDistrictKey({ districtCode, code: sectorCode }),
      idOf: idOfDistrictKey,
    }),
  }
}
