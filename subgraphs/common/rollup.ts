import type { QueryResultRow } from 'pg'
import { Area, areaOf } from '../../prisma/keys'
import { inScope, type Scope } from './access/scope'
import type { Database } from './database'
import { BadUserInputError } from './errors'
import { Parameters } from './sql'

/** Column of an AC's row, `a`, that holds the area of each kind in which it lies. */
export const lineageColumns: Record<Area, string> = {
  STATE: 'a.state_code',
  DISTRICT: 'a.district_code',
  PARLIAMENTARY_CONSTITUENCY: 'a.parliamentary_constituency_code',
  ASSEMBLY_CONSTITUENCY: 'a.code',
}

/** Which areas a summary is of, and which of their ACs it counts. */
export interface SummaryOf {
  by: Area
  /** Only ACs in this area; all where null or left out. */
  within?: string | null
  /** Only these areas, of the kind of `by`. */
  areas?: readonly string[]
  /** Of this election, where the rollup has one. */
  election?: string
}

/** A rollup as a summary reads it: a row `r` for each AC, or none. */
export interface RollupTable {
  name: string
  /** Rows of ACs with their lineage; of a table of areas those of ACs. */
  constituencies: string
  /** The table that names the areas of a kind. */
  areas: (by: Area) => string
  /** By field, the value that an area's row has: `sum(r.stations)`. */
  values: (by: Area) => Record<string, string>
  /** Further joins to the areas, `g`, with ACs `a` and whether they are counted, `is_inside`. */
  joins?: (by: Area, constituencies: string) => string
}

/**
 * Adds up the rollup rows of the ACs in scope, one row for each area; what they count is never read. `isWhole` says
 * whether these are all ACs of the area, `asOf` when one of its counts last changed, or was loaded.
 */
export async function sumByArea<Row extends QueryResultRow>(
  database: Database,
  scope: Scope,
  rollup: RollupTable,
  of: SummaryOf,
): Promise<Row[]> {
  const parameters = new Parameters()
  const condition = [
    withinCondition(of.within, parameters),
    inScope(scope, { constituency: 'a.code', state: 'a.state_code' }, parameters),
  ].join(' AND ')
  const ofElection = of.election === undefined ? '' : ` AND r.election_code = ${parameters.add(of.election)}`
  // These areas' ACs are all that is read, also of those not counted: they tell whether an area is whole.
  const ofAreas = of.areas ? ` WHERE ${lineageColumns[of.by]} = ANY(${parameters.add(of.areas)})` : ''
  const inside = `(SELECT a.*, ${condition} AS is_inside FROM ${rollup.constituencies} a${ofAreas})`
  const values = Object.entries(rollup.values(of.by)).map(([field, value]) => `${value} AS "${field}"`)
  const { rows } = await database.query<Row>(
    `SELECT g.code AS area, g.name, bool_and(a.is_inside) AS "isWhole", ${asOf}, ${values.join(', ')}
       FROM ${inside} a
       JOIN ${rollup.areas(of.by)} g ON g.code = ${lineageColumns[of.by]}
       LEFT JOIN ${rollup.name} r ON a.is_inside AND r.assembly_constituency_code = a.code${ofElection}
       ${rollup.joins?.(of.by, inside) ?? ''}
      GROUP BY g.code, g.name HAVING bool_or(a.is_inside) ORDER BY ${areaOrder('g.code')}`,
    parameters.values,
  )
  return rows
}

const asOf = `greatest(max(r.changed_at), (SELECT max(completed_at) FROM dataset)) AS "asOf"`

/** The sum of an expression over the rollup rows of an area, `r` each; 0 where it has none. */
export function sumOf(expression: string): string {
  return `coalesce(sum(${expression}), 0)::int`
}

/** Sums of columns, by the fields they are told in. */
export function sumsOf(columnsByField: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columnsByField).map(([field, column]) => [field, sumOf(`r.${column}`)]),
  )
}

function withinCondition(within: string | null | undefined, parameters: Parameters): string {
  if (within === null || within === undefined) return 'TRUE'
  const area = areaOf(within)
  if (area) return `${lineageColumns[area]} = ${parameters.add(within)}`
  throw new BadUserInputError(
    `within is ${JSON.stringify(within)}: expected the code of a state, district, PC or AC, such as S25 or S25-AC123.`,
  )
}

/** Orders area codes by state, then by number: `S25-AC9` before `S25-AC10`. */
const areaOrder = (code: string) => `left(${code}, 3), length(${code}), ${code}`
