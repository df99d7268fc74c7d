import type { Pool } from 'pg'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { createRowLoader } from '../../common/loader'
import { idOfStationKey } from '../station/station.loader'
import type { StationKey } from '../station/station.repository'
import { findParties, findPartiesByStation } from './party.repository'

export function createPartyLoaders(pool: Pool) {
  return {
    partyByKey: createRowLoader({
      read: (keys: readonly DistrictKey[]) => findParties(pool, keys),
      keyOf: idOfDistrictKey,
      idOf: idOfDistrictKey,
    }),
    partyByStation: createRowLoader({
      read: (stations: readonly StationKey[]) => findPartiesByStation(pool, stations),
      keyOf: ({ districtCode, stationCode, electionCode }) =>
        idOfStationKey({ districtCode, code: stationCode ?? '', electionCode }),
      idOf: idOfStationKey,
    }),
  }
}
