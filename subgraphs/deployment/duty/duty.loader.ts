import type { Database } from '../../common/database'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { createRowLoader, createRowsLoader } from '../../common/loader'
import type { DeploymentScopes } from '../scopes'
import { idOfStationKey, type StationKey } from '../station/station-key'
import {
  findDuties,
  findDutiesByPerson,
  findDutiesByStation,
  findMembersByParty,
  findPlacesOfDuty,
  findSectorOfficers,
} from './duty.repository'

export function createDutyLoaders(database: Database, scopes: DeploymentScopes) {
  return {
    dutyByKey: createRowLoader({
      read: (keys: readonly DistrictKey[]) => findDuties(database, scopes, keys),
      keyOf: ({ districtCode, id }) => idOfDistrictKey({ districtCode, code: id }),
      idOf: idOfDistrictKey,
    }),
    membersByParty: createRowsLoader({
      read: (parties: readonly DistrictKey[]) => findMembersByParty(database, scopes, parties),
      keyOf: ({ districtCode, partyCode }) => idOfDistrictKey({ districtCode, code: partyCode ?? '' }),
      idOf: idOfDistrictKey,
    }),
    sectorOfficerBySector: createRowLoader({
      read: (sectors: readonly DistrictKey[]) => findSectorOfficers(database, scopes, sectors),
      keyOf: ({ districtCode, sectorCode }) => idOfDistrictKey({ districtCode, code: sectorCode ?? '' }),
      idOf: idOfDistrictKey,
    }),
    dutiesByStation: createRowsLoader({
      read: (stations: readonly StationKey[]) => findDutiesByStation(database, scopes, stations),
      keyOf: ({ districtCode, stationCode, electionCode }) =>
        idOfStationKey({ districtCode, code: stationCode ?? '', electionCode }),
      idOf: idOfStationKey,
    }),
    dutiesByPerson: createRowsLoader({
      read: (personIds: readonly string[]) => findDutiesByPerson(database, scopes, personIds),
      keyOf: ({ personId }) => personId,
    }),
    placesOfDutyByPerson: createRowsLoader({
      read: (personIds: readonly string[]) => findPlacesOfDuty(database, scopes, personIds),
      keyOf: ({ personId }) => personId,
    }),
  }
}
