import type { Database } from '../../common/database'
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

export function createDutyLoaders(database: Database) {
  return {
    membersByParty: createRowsLoader({
      read: (parties: readonly DistrictKey[]) => findMembersByParty(database, parties),
      keyOf: ({ districtCode, partyCode }) => idOfDistrictKey({ districtCode, code: partyCode ?? '' }),
      idOf: idOfDistrictKey,
    }),
    sectorOfficerBySector: createRowLoader({
      read: (sectors: readonly DistrictKey[]) => findSectorOfficers(database, sectors),
      keyOf: ({ districtCode, sectorCode }) => idOfDistrictKey({ districtCode, code: sectorCode ?? '' }),
      idOf: idOfDistrictKey,
    }),
    dutiesByStation: createRowsLoader({
      read: (stations: readonly StationKey[]) => findDutiesByStation(database, stations),
      keyOf: ({ districtCode, stationCode, electionCode }) =>
        idOfStationKey({ districtCode, code: stationCode ?? '', electionCode }),
      idOf: idOfStationKey,
    }),
    dutiesByPerson: createRowsLoader({
      read: (personIds: readonly string[]) => findDutiesByPerson(database, personIds),
      keyOf: ({ personId }) => personId,
    }),
    placesOfDutyByPerson: createRowsLoader({
      read: (personIds: readonly string[]) => findPlacesOfDuty(database, personIds),
      keyOf: ({ personId }) => personId,
    }),
  }
}
