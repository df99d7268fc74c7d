import type { Area } from '../../../prisma/keys'
import type { Database } from '../../common/database'
import { areaOrder, lineageColumns, sumList, withinCondition } from '../../common/rollup'
import type { DeploymentSummary } from './deployment-summary.type'

const sums = sumList({
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
})

const tables: Record<Area, string> = {
  STATE: 'state',
  DISTRICT: 'district',
  PARLIAMENTARY_CONSTITUENCY: 'parliamentary_constituency',
  ASSEMBLY_CONSTITUENCY: 'assembly_constituency',
}

/** Adds up the rollup rows of ACs; stations, parties and duties themselves are never read. */
export async function listDeploymentSummaries(
  database: Database,
  { election, by, within }: { election: string; by: Area; within: string | null },
): Promise<DeploymentSummary[]> {
  const { rows } = await database.query<DeploymentSummary>(
    `SELECT g.code AS area, g.name, ${sums}
       FROM assembly_constituency a
       JOIN ${tables[by]} g ON g.code = ${lineageColumns[by]}
       LEFT JOIN deployment_rollup r ON r.assembly_constituency_code = a.code AND r.election_code = $2
      WHERE ${withinCondition(within, '$1')}
      GROUP BY g.code, g.name ORDER BY ${areaOrder('g.code')}`,
    [within, election],
  )
  return rows
}
