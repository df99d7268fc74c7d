import type { Pool } from 'pg'
import { type PollingParty, Prisma } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'
import type { StationKey } from '../station/station.repository'

const parties = { name: 'polling_party', fields: Prisma.PollingPartyScalarFieldEnum }

export function findParties(pool: Pool, keys: readonly DistrictKey[]): Promise<PollingParty[]> {
  return selectByDistrictKeys(pool, parties, { column: 'code' }, keys)
}

/** The parties that poll at these stations. */
export async function findPartiesByStation(
  pool: Pool,
  stations: readonly StationKey[],
): Promise<PollingParty[]> {
  const { rows } = await pool.query<PollingParty>(
    `SELECT ${selectList(parties.fields, 'p')} FROM unnest($1::text[], $2::text[], $3::text[]) AS k(district_code, code, election_code)
       JOIN polling_party p ON p.district_code = k.district_code AND p.station_code = k.code
        AND p.election_code = k.election_code`,
    [...toColumns(stations), stations.map(({ electionCode }) => electionCode)],
  )
  return rows
}
