import { Prisma, type Sector } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'
import { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { sectorInScope } from '../station/station.scope'

const columns = selectList(Prisma.SectorScalarFieldEnum, 'x')

export async function findSectors(
  database: Database,
  scopes: DeploymentScopes,
  keys: readonly DistrictKey[],
): Promise<Sector[]> {
  const parameters = new Parameters()
  const [districts, codes] = toColumns(keys).map((column) => parameters.add(column))
  const { rows } = await database.query<Sector>(
    `SELECT ${columns} FROM unnest(${districts}::text[], ${codes}::text[]) AS k(district_code, code)
       JOIN sector x USING (district_code, code) WHERE ${sectorInScope(scopes, parameters)}`,
    parameters.values,
  )
  return rows
}

/** Sectors of these ACs in an election, by number. */
export async function findSectorsByConstituency(
  database: Database,
  scopes: DeploymentScopes,
  election: string,
  constituencies: readonly string[],
): Promise<Sector[]> {
  const parameters = new Parameters()
  const { rows } = await database.query<Sector>(
    `SELECT ${columns} FROM sector x
      WHERE x.assembly_constituency_code = ANY(${parameters.add(constituencies)})
        AND x.election_code = ${parameters.add(election)} AND ${sectorInScope(scopes, parameters)} ORDER BY x.number`,
    parameters.values,
  )
  return rows
}
