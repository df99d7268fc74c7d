import type { Pool } from 'pg'
import { Prisma, type Sector } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import { type DistrictKey, toColumns } from '../../common/district-key'

const columns = selectList(Prisma.SectorScalarFieldEnum, 's')

export async function findSectors(pool: Pool, keys: readonly DistrictKey[]): Promise<Sector[]> {
  const { rows } = await pool.query<Sector>(
    `SELECT ${columns} FROM unnest($1::text[], $2::text[]) AS k(district_code, code)
       JOIN sector s ON s.district_code = k.district_code AND s.code = k.code`,
    toColumns(keys),
  )
  return rows
}

/** Sectors of these ACs in an election, by number. */
export async function findSectorsByConstituency(
  pool: Pool,
  election: string,
  constituencies: readonly string[],
): Promise<Sector[]> {
  const { rows } = await pool.query<Sector>(
    `SELECT ${columns} FROM sector s
      WHERE s.assembly_constituency_code = ANY($2) AND s.election_code = $1 ORDER BY s.number`,
    [election, constituencies],
  )
  return rows
}
