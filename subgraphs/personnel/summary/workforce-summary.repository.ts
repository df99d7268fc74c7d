import type { Area } from '../../../prisma/keys'
import type { Database } from '../../common/database'
import { areaOrder, lineageColumns, sumList, withinCondition } from '../../common/rollup'
import type { WorkforceSummary } from './workforce-summary.type'

const sums = sumList({
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
})

/** Adds up the rollup rows of ACs; people themselves are never read. */
export async function listWorkforceSummaries(
  database: Database,
  { by, within }: { by: Area; within: string | null },
): Promise<WorkforceSummary[]> {
  const { rows } = await database.query<WorkforceSummary>(
    `SELECT g.code AS area, g.name, ${sums}
       FROM area a
       JOIN area g ON g.code = ${lineageColumns[by]}
       LEFT JOIN workforce_rollup r ON r.assembly_constituency_code = a.code
      WHERE a.kind = 'ASSEMBLY_CONSTITUENCY' AND ${withinCondition(within, '$1')}
      GROUP BY g.code, g.name ORDER BY ${areaOrder('g.code')}`,
    [within],
  )
  return rows
}
