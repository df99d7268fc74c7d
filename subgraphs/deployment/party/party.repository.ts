import type { Pool } from 'pg'
import { type PollingParty, Prisma } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import { type DistrictKey, toColumns } from '../../common/district-key'
import type { StationKey } from '../station/station.repository'

const columns = selectList(Prisma.PollingPartyScalarFieldEnum, 'p')

export async function findParties(pool: Pool, keys: readonly DistrictKey[]): Promise<PollingParty[]> {
  const { rows } = await pool.query<PollingParty>(
    `SELECT ${columns} FROM unnest($1::text[], $2::text[]) AS k(district_code, code)
       JOIN polling_party p ON p.district_code = k.district_code AND p.code = k.code`,
    toColumns(keys),
  )
  return rows
}

/** The parties that poll at these stations. */
export async function findPartiesByStation(
  pool: Pool,
  stations: readonly StationKey[],
): Promise<PollingParty[]> {
  const { rows } = await pool.query<PollingParty>(
    `SELECT ${columns} FROM unnest($1::text[], $2::text[], $3::text[]) AS k(district_code, code, election_code)
       JOIN polling_party p ON p.district_code = k.district_code AND p.station_code = k.code
        AND p.election_code = k.election_code`,
    [...toColumns(stations), stations.map(({ electionCode }) => electionCode)],
  )
  return rows
}
