import { Prisma, type Sector } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import type { DistrictKey } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'
import { Parameters, queryKept } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { sectorInScope } from '../station/station.scope'

const sectors = { name: 'sector', fields: Prisma.SectorScalarFieldEnum }

export function findSectors(
  database: Database,
  scopes: DeploymentScopes,
  keys: readonly DistrictKey[],
): Promise<Sector[]> {
  const where = (parameters: Parameters) => sectorInScope(scopes, 't', parameters)
  return selectByDistrictKeys(database, sectors, { column: 'code', where }, keys)
}

/** Sectors of these ACs in an election, by number. */
export async function findSectorsByConstituency(
  database: Database,
  scopes: DeploymentScopes,
  election: string,
  constituencies: readonly string[],
): Promise<Sector[]> {
  const parameters = new Parameters()
  const { rows } = await queryKept<Sector>(
    database,
    `SELECT ${selectList(sectors.fields, 't')} FROM sector t
      WHERE t.assembly_constituency_code = ANY(${parameters.add(constituencies)})
        AND t.election_code = ${parameters.add(election)} AND ${sectorInScope(scopes, 't', parameters)} ORDER BY t.number`,
    parameters,
  )
  return rows
}
