import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { type RollupTable, type SummaryOf, sumByArea, sumsOf } from '../../common/rollup'
import type { WorkforceSummary } from './workforce-summary.type'

const sums = sumsOf({
  people: 'people',
  female: 'female',
  male: 'male',
  other: 'other',
  statePool: 'state_pool',
  centralPool: 'central_pool',
  retiredPool: 'retired_pool',
  drafted: 'drafted',
  draftedFemale: 'drafted_female',
  boothLevelOfficers: 'booth_level_officers',
  withDisability: 'with_disability',
  pregnantOrLactating: 'pregnant_or_lactating',
  ailing: 'ailing',
  inExemptDepartment: 'in_exempt_department',
  exempted: 'exempted',
  presidingOfficerGroup: 'presiding_officer_group',
  pollingOfficer1Group: 'polling_officer_1_group',
  pollingOfficer2Group: 'polling_officer_2_group',
  pollingOfficer3Group: 'polling_officer_3_group',
  sectorOfficerGroup: 'sector_officer_group',
  microObserverGroup: 'micro_observer_group',
  boothLevelOfficerGroup: 'booth_level_officer_group',
  electionOfficerGroup: 'election_officer_group',
})

const workforce: RollupTable = {
  name: 'workforce_rollup',
  constituencies: `(SELECT * FROM area WHERE kind = 'ASSEMBLY_CONSTITUENCY')`,
  areas: () => 'area',
  values: () => sums,
}

/** People of the ACs in scope by area, from the rollup. */
export function listWorkforceSummaries(
  database: Database,
  scope: Scope,
  of: SummaryOf,
): Promise<WorkforceSummary[]> {
  return sumByArea<WorkforceSummary>(database, scope, workforce, of)
}
