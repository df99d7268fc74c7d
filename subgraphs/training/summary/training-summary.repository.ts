import type { Area } from '../../../prisma/keys'
import { inScope, type Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { areaOrder, lineageColumns, sumList, withinCondition } from '../../common/rollup'
import { Parameters } from '../../common/sql'
import type { TrainingSummary } from './training-summary.type'

const columns = {
  sessions: 'sessions',
  enrolled: 'enrolled',
  attended: 'attended',
  absent: 'absent',
  passed: 'passed',
  failed: 'failed',
}

export function listTrainingSummaries(
  database: Database,
  scope: Scope,
  { election, by, within }: { election: string; by: Area; within: string | null },
): Promise<TrainingSummary[]> {
  return sumByArea(database, scope, { election, by }, (parameters) =>
    withinCondition(within, parameters.add(within)),
  )
}

/** The summaries of these areas, all of one kind. */
export function findTrainingSummaries(
  database: Database,
  scope: Scope,
  which: { election: string; by: Area },
  areas: readonly string[],
): Promise<TrainingSummary[]> {
  return sumByArea(
    database,
    scope,
    which,
    (parameters) => `${lineageColumns[which.by]} = ANY(${parameters.add(areas)})`,
  )
}

/** Adds up the rollup rows of the ACs in scope for which a condition holds; enrolments themselves are never read. */
async function sumByArea(
  database: Database,
  scope: Scope,
  { election, by }: { election: string; by: Area },
  conditionOf: (parameters: Parameters) => string,
): Promise<TrainingSummary[]> {
  const parameters = new Parameters()
  const condition = [
    conditionOf(parameters),
    inScope(scope, { constituency: 'a.code', state: 'a.state_code' }, parameters),
  ].join(' AND ')
  const { rows } = await database.query<TrainingSummary>(
    `SELECT g.code AS area, g.name, ${sumList(columns, condition)}
       FROM area a
       JOIN area g ON g.code = ${lineageColumns[by]}
       LEFT JOIN training_rollup r
         ON r.assembly_constituency_code = a.code AND r.election_code = ${parameters.add(election)}
      WHERE a.kind = 'ASSEMBLY_CONSTITUENCY'
      GROUP BY g.code, g.name HAVING bool_or(${condition}) ORDER BY ${areaOrder('g.code')}`,
    parameters.values,
  )
  return rows
}
