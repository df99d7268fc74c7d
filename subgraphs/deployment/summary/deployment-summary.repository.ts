import type { Area } from '../../../prisma/keys'
import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { type RollupTable, type SummaryOf, sumByArea, sumOf, sumsOf } from '../../common/rollup'
import type { DeploymentSummary } from './deployment-summary.type'

const sums = {
  ...sumsOf({
    stations: 'stations',
    womenManagedStations: 'women_managed_stations',
    pwdManagedStations: 'pwd_managed_stations',
    criticalStations: 'critical_stations',
    stationsReported: 'stations_reported',
    sectors: 'sectors',
    constituenciesSealed: 'constituencies_sealed',
    constituenciesOpened: 'constituencies_opened',
    partiesRequired: 'stations',
    parties: 'parties',
    partiesComplete: 'parties_complete',
    partiesFormed: 'parties_formed',
    partiesReserve: 'parties_reserve',
    partyMembers: 'party_members',
    reserveMembers: 'reserve_members',
    sectorOfficers: 'sector_officers',
    microObservers: 'micro_observers',
    boothLevelOfficers: 'booth_level_officers',
    duties: 'duties',
    drafted: 'drafted',
    inParty: 'in_party',
    reported: 'reported',
    absent: 'absent',
    replaced: 'replaced',
    exempted: 'exempted',
  }),
  partiesIncomplete: sumOf('r.parties - r.parties_complete'),
}

const tables: Record<Area, string> = {
  STATE: 'state',
  DISTRICT: 'district',
  PARLIAMENTARY_CONSTITUENCY: 'parliamentary_constituency',
  ASSEMBLY_CONSTITUENCY: 'assembly_constituency',
}

/** The deployment's rollup, to be summed up in any way. */
export const deploymentRollup: Omit<RollupTable, 'values'> = {
  name: 'deployment_rollup',
  constituencies: 'assembly_constituency',
  areas: (by) => tables[by],
}

/** The deployment of the ACs in scope by area, from the rollup. */
export async function listDeploymentSummaries(
  database: Database,
  scope: Scope,
  of: SummaryOf,
): Promise<DeploymentSummary[]> {
  const rollup = { ...deploymentRollup, values: () => sums }
  const rows = await sumByArea<Omit<DeploymentSummary, 'of'>>(database, scope, rollup, of)
  return rows.map((row) => ({ ...row, of }))
}
