import { type PollingParty, Prisma } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'
import type { StationKey } from '../station/station.repository'

const parties = { name: 'polling_party', fields: Prisma.PollingPartyScalarFieldEnum }

export function findParties(database: Database, keys: readonly DistrictKey[]): Promise<PollingParty[]> {
  return selectByDistrictKeys(database, parties, { column: 'code' }, keys)
}

/** The parties that poll at these stations. */
export async function findPartiesByStation(
  database: Database,
  stations: readonly StationKey[],
): Promise<PollingParty[]> {
  const { rows } = await database.query<PollingParty>(
    `SELECT ${selectList(parties.fields, 'p')} FROM unnest($1::text[], $2::text[], $3::text[]) AS k(district_code, code, election_code)
       JOIN polling_party p ON p.district_code = k.district_code AND p.station_code = k.code
        AND p.election_code = k.election_code`,
    [...toColumns(stations), stations.map(({ electionCode }) => electionCode)],
  )
  return rows
}
