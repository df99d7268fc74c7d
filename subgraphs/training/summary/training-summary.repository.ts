import type { Area } from '../../../prisma/keys'
import type { Database } from '../../common/database'
import { areaOrder, lineageColumns, sumList, withinCondition } from '../../common/rollup'
import type { TrainingSummary } from './training-summary.type'

const sums = sumList({
  sessions: 'sessions',
  enrolled: 'enrolled',
  attended: 'attended',
  absent: 'absent',
  passed: 'passed',
  failed: 'failed',
})

/** Adds up the rollup rows of the ACs for which a condition holds; enrolments themselves are never read. */
async function sumByArea(
  database: Database,
  by: Area,
  condition: string,
  values: unknown[],
): Promise<TrainingSummary[]> {
  const { rows } = await database.query<TrainingSummary>(
    `SELECT g.code AS area, g.name, ${sums}
       FROM area a
       JOIN area g ON g.code = ${lineageColumns[by]}
       LEFT JOIN training_rollup r ON r.assembly_constituency_code = a.code AND r.election_code = $2
      WHERE a.kind = 'ASSEMBLY_CONSTITUENCY' AND ${condition}
      GROUP BY g.code, g.name ORDER BY ${areaOrder('g.code')}`,
    values,
  )
  return rows
}

export function listTrainingSummaries(
  database: Database,
  { election, by, within }: { election: string; by: Area; within: string | null },
): Promise<TrainingSummary[]> {
  return sumByArea(database, by, withinCondition(within, '$1'), [within, election])
}

/** The summaries of these areas, all of one kind. */
export function findTrainingSummaries(
  database: Database,
  { election, by }: { election: string; by: Area },
  areas: readonly string[],
): Promise<TrainingSummary[]> {
  return sumByArea(database, by, `${lineageColumns[by]} = ANY($1)`, [areas, election])
}
