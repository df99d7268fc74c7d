import type { Area } from '../../../prisma/keys'
import { inScope, type Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { areaOrder, lineageColumns, sumList, withinCondition } from '../../common/rollup'
import { Parameters } from '../../common/sql'
import type { WorkforceSummary } from './workforce-summary.type'

const columns = {
  people: 'people',
  female: 'female',
  male: 'male',
  other: 'other',
  statePool: 'state_pool',
  centralPool: 'central_pool',
  retiredPool: 'retired_pool',
  drafted: 'drafted',
  boothLevelOfficers: 'booth_level_officers',
  withDisability: 'with_disability',
}

/** Adds up the rollup rows of the ACs in scope; people themselves are never read. */
export async function listWorkforceSummaries(
  database: Database,
  scope: Scope,
  { by, within }: { by: Area; within: string | null },
): Promise<WorkforceSummary[]> {
  const parameters = new Parameters()
  const conditions = [
    withinCondition(within, parameters.add(within)),
    inScope(scope, { constituency: 'a.code', state: 'a.state_code' }, parameters),
  ]
  const condition = conditions.join(' AND ')
  const { rows } = await database.query<WorkforceSummary>(
    `SELECT g.code AS area, g.name, ${sumList(columns, condition)}
       FROM area a
       JOIN area g ON g.code = ${lineageColumns[by]}
       LEFT JOIN workforce_rollup r ON r.assembly_constituency_code = a.code
      WHERE a.kind = 'ASSEMBLY_CONSTITUENCY'
      GROUP BY g.code, g.name HAVING bool_or(${condition}) ORDER BY ${areaOrder('g.code')}`,
    parameters.values,
  )
  return rows
}
