import { Prisma, type Sector } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import type { DistrictKey } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'

const sectors = { name: 'sector', fields: Prisma.SectorScalarFieldEnum }

export function findSectors(database: Database, keys: readonly DistrictKey[]): Promise<Sector[]> {
  return selectByDistrictKeys(database, sectors, { column: 'code' }, keys)
}

/** Sectors of these ACs in an election, by number. */
export async function findSectorsByConstituency(
  database: Database,
  election: string,
  constituencies: readonly string[],
): Promise<Sector[]> {
  const { rows } = await database.query<Sector>(
    `SELECT ${selectList(sectors.fields, 's')} FROM sector s
      WHERE s.assembly_constituency_code = ANY($2) AND s.election_code = $1 ORDER BY s.number`,
    [election, constituencies],
  )
  return rows
}
