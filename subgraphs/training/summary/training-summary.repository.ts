import { Area } from '../../../prisma/keys'
import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { lineageColumns, type RollupTable, type SummaryOf, sumByArea, sumsOf } from '../../common/rollup'
import type { TrainingSummary } from './training-summary.type'

const sums = sumsOf({
  sessions: 'sessions',
  enrolled: 'enrolled',
  attended: 'attended',
  absent: 'absent',
  passed: 'passed',
  failed: 'failed',
  trainedRound1: 'trained_round_1',
  trainedRound2: 'trained_round_2',
})

/** Areas that are made of whole districts. */
const isOfDistricts = (by: Area) => by === Area.STATE || by === Area.DISTRICT

const training: RollupTable = {
  name: 'training_rollup',
  constituencies: `(SELECT * FROM area WHERE kind = 'ASSEMBLY_CONSTITUENCY')`,
  areas: () => 'area',
  values: (by) => ({
    ...sums,
    certified: isOfDistricts(by) ? 'coalesce(max(k.certified), 0)::int' : 'NULL::int',
  }),
  joins: (by, constituencies) => (isOfDistricts(by) ? certifiedBy(by, constituencies) : ''),
}

/** Officers with a certificate, `k`, of the districts all of whose ACs are counted. */
function certifiedBy(by: Area, constituencies: string): string {
  return `LEFT JOIN (
    SELECT w.area, sum(c.certified) AS certified
      FROM (SELECT ${lineageColumns[by]} AS area, a.district_code FROM ${constituencies} a
             GROUP BY 1, 2 HAVING bool_and(a.is_inside)) w
      JOIN certificate_rollup c ON c.district_code = w.district_code GROUP BY w.area
  ) k ON k.area = g.code`
}

/** The training of the ACs in scope by area, from the rollups. */
export function listTrainingSummaries(
  database: Database,
  scope: Scope,
  of: SummaryOf,
): Promise<TrainingSummary[]> {
  return sumByArea<TrainingSummary>(database, scope, training, of)
}
