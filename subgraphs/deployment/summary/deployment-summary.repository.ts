import type { Area } from '../../../prisma/keys'
import { inScope, type Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { areaOrder, lineageColumns, sumList, withinCondition } from '../../common/rollup'
import { Parameters } from '../../common/sql'
import type { DeploymentSummary } from './deployment-summary.type'

const columns = {
  stations: 'stations',
  womenManagedStations: 'women_managed_stations',
  pwdManagedStations: 'pwd_managed_stations',
  criticalStations: 'critical_stations',
  sectors: 'sectors',
  partiesRequired: 'parties_required',
  partiesFormed: 'parties_formed',
  partiesReserve: 'parties_reserve',
  partyMembers: 'party_members',
  reserveMembers: 'reserve_members',
  sectorOfficers: 'sector_officers',
  microObservers: 'micro_observers',
  boothLevelOfficers: 'booth_level_officers',
  duties: 'duties',
}

const tables: Record<Area, string> = {
  STATE: 'state',
  DISTRICT: 'district',
  PARLIAMENTARY_CONSTITUENCY: 'parliamentary_constituency',
  ASSEMBLY_CONSTITUENCY: 'assembly_constituency',
}

/** Adds up the rollup rows of the ACs in scope; stations, parties and duties themselves are never read. */
export async function listDeploymentSummaries(
  database: Database,
  scope: Scope,
  { election, by, within }: { election: string; by: Area; within: string | null },
): Promise<DeploymentSummary[]> {
  const parameters = new Parameters()
  const condition = [
    withinCondition(within, parameters.add(within)),
    inScope(scope, { constituency: 'a.code', state: 'a.state_code' }, parameters),
  ].join(' AND ')
  const { rows } = await database.query<DeploymentSummary>(
    `SELECT g.code AS area, g.name, ${sumList(columns, condition)}
       FROM assembly_constituency a
       JOIN ${tables[by]} g ON g.code = ${lineageColumns[by]}
       LEFT JOIN deployment_rollup r
         ON r.assembly_constituency_code = a.code AND r.election_code = ${parameters.add(election)}
      GROUP BY g.code, g.name HAVING bool_or(${condition}) ORDER BY ${areaOrder('g.code')}`,
    parameters.values,
  )
  return rows
}
