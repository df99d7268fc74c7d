import { z } from 'zod'
import { Post } from '../../../prisma/deployment/generated/enums'
import type { Database } from '../../common/database'
import { sortableText } from '../../common/page'
import { columnsOf } from '../../common/select'
import { countUpTo, Parameters } from '../../common/sql'
import { type DutyRow, dutyTable } from '../duty/duty.columns'
import type { DeploymentScopes } from '../scopes'
import type { RosterFilter } from './roster.input'
import { conditionsOf, constituenciesOf, dutiesElsewhere } from './roster.ranges'

/** A roster is listed by post, then id: what a cursor holds. */
export const rosterSortKey = z.tuple([z.enum(Post), sortableText])
export type RosterSortKey = z.infer<typeof rosterSortKey>

/**
 * One page by post. Each AC of the filter is an index range already in order; the page takes the first rows of every
 * range and merges them, so it costs ACs times page, however many duties. The viewer's own people who serve elsewhere are
 * a range of their own.
 * @param size rows wanted; the caller asks for one too many to learn whether another page follows
 */
export async function listRoster(
  database: Database,
  scopes: DeploymentScopes,
  { filter, after, size }: { filter: RosterFilter; after: RosterSortKey | undefined; size: number },
): Promise<DutyRow[]> {
  const parameters = new Parameters()
  const conditions = conditionsOf(filter, scopes, parameters)
  if (after)
    conditions.push(`(d.post, d.id) > (${parameters.add(after[0])}::post, ${parameters.add(after[1])})`)
  const limit = parameters.add(size)
  const inside = `SELECT d.* FROM (${constituenciesOf(filter, scopes, parameters)}) AS k
    CROSS JOIN LATERAL (
      SELECT * FROM duty d WHERE d.assembly_constituency_code = k.code AND ${conditions.join(' AND ')}
       ORDER BY d.post, d.id LIMIT ${limit}) AS d`
  const elsewhere = dutiesElsewhere(filter, scopes, parameters).map(
    (select) =>
      `SELECT * FROM (${select} AND ${conditions.join(' AND ')} ORDER BY d.post, d.id LIMIT ${limit}) AS d`,
  )
  const { rows } = await database.query<DutyRow>(
    `SELECT ${columnsOf(dutyTable(scopes), parameters)} FROM (${[inside, ...elsewhere].join(' UNION ALL ')}) AS t
      ORDER BY t.post, t.id LIMIT ${limit}`,
    parameters.values,
  )
  return rows
}

/** How many duties there are: from the rollup where only areas are asked for, else null above 10,000. */
export async function countRoster(
  database: Database,
  scopes: DeploymentScopes,
  filter: RosterFilter,
): Promise<number | null> {
  const { sector, pollingStation, post, status } = filter
  const isByArea = !sector && !pollingStation && !post && !status
  const counts = [
    isByArea ? await countFromRollup(database, scopes, filter) : await countInside(database, scopes, filter),
    await countElsewhere(database, scopes, filter),
  ]
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0)
}

async function countFromRollup(
  database: Database,
  scopes: DeploymentScopes,
  filter: RosterFilter,
): Promise<number> {
  const parameters = new Parameters()
  const { rows } = await database.query<{ duties: number }>(
    `SELECT coalesce(sum(r.duties), 0)::int AS duties FROM deployment_rollup r
      WHERE r.election_code = ${parameters.add(filter.election)} AND r.assembly_constituency_code IN
            (SELECT k.code FROM (${constituenciesOf(filter, scopes, parameters)}) AS k)`,
    parameters.values,
  )
  return rows[0]?.duties ?? 0
}

function countInside(database: Database, scopes: DeploymentScopes, filter: RosterFilter) {
  const parameters = new Parameters()
  const conditions = conditionsOf(filter, scopes, parameters).join(' AND ')
  const constituencies = constituenciesOf(filter, scopes, parameters)
  return countUpTo(
    database,
    `SELECT d.id FROM (${constituencies}) AS k
       JOIN duty d ON d.assembly_constituency_code = k.code AND ${conditions}`,
    parameters,
  )
}

async function countElsewhere(database: Database, scopes: DeploymentScopes, filter: RosterFilter) {
  const parameters = new Parameters()
  const ranges = dutiesElsewhere(filter, scopes, parameters)
  if (ranges.length === 0) return 0
  const conditions = conditionsOf(filter, scopes, parameters).join(' AND ')
  return countUpTo(
    database,
    ranges.map((range) => `${range} AND ${conditions}`).join(' UNION ALL '),
    parameters,
  )
}
