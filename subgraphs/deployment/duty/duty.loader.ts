import type { Pool } from 'pg'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { createRowLoader, createRowsLoader } from '../../common/loader'
import { idOfStationKey } from '../station/station.loader'
import type { StationKey } from '../station/station.repository'
import {
  findDutiesByPerson,
  findDutiesByStation,
  findMembersByParty,
  findPlacesOfDuty,
  findSectorOfficers,
} from './duty.repository'

export function createDutyLoaders(pool: Pool) {
  return {
    membersByParty: createRowsLoader({
      read: (parties: readonly DistrictKey[]) => findMembersByParty(pool, parties),
      keyOf: ({ districtCode, partyCode }) => idOfDistrictKey({ districtCode, code: partyCode ?? '' }),
      idOf: idOfDistrictKey,
    }),
    sectorOfficerBySector: createRowLoader({
      read: (sectors: readonly DistrictKey[]) => findSectorOfficers(pool, sectors),
      keyOf: ({ districtCode, sectorCode }) => idOfDistrictKey({ districtCode, code: sectorCode ?? '' }),
      idOf: idOfDistrictKey,
    }),
    dutiesByStation: createRowsLoader({
      read: (stations: readonly StationKey[]) => findDutiesByStation(pool, stations),
      keyOf: ({ districtCode, stationCode, electionCode }) =>
        idOfStationKey({ districtCode, code: stationCode ?? '', electionCode }),
      idOf: idOfStationKey,
    }),
    dutiesByPerson: createRowsLoader({
      read: (personIds: readonly string[]) => findDutiesByPerson(pool, personIds),
      keyOf: ({ personId }) => personId,
    }),
    placesOfDutyByPerson: createRowsLoader({
      read: (personIds: readonly string[]) => findPlacesOfDuty(pool, personIds),
      keyOf: ({ personId }) => personId,
    }),
  }
}
