import type { QueryResultRow } from 'pg'
import { selectList } from './columns'
import type { Database } from './database'
import { type DistrictKey, toColumns } from './district-key'
import { Parameters, queryKept } from './sql'

/** A table as Prisma's model describes it; `t` in the conditions below. */
export interface Table {
  name: string
  /** The model's scalar fields, Prisma's `PersonScalarFieldEnum`. */
  fields: Record<string, string>
  /** Further columns of a select list, such as `TRUE AS "isNew"`. */
  computed?: (parameters: Parameters) => string
}

interface Which {
  /** The column that the keys are of. */
  column: string
  /** A further condition: what the viewer may see, or what is current. */
  where?: (parameters: Parameters) => string
  /** Without it the order is any. */
  orderBy?: string
}

/** The rows of any of these keys, in one statement however many they are. */
export async function selectByKeys<Row extends QueryResultRow>(
  database: Database,
  table: Table,
  which: Which,
  keys: readonly string[],
): Promise<Row[]> {
  const parameters = new Parameters()
  const condition = `t.${which.column} = ANY(${parameters.add(keys)})`
  const { rows } = await queryKept<Row>(
    database,
    `SELECT ${columnsOf(table, parameters)} FROM ${table.name} t WHERE ${condition}${restOf(which, parameters)}`,
    parameters,
  )
  return rows
}

/** The same for a table whose primary key is led by the district. */
export async function selectByDistrictKeys<Row extends QueryResultRow>(
  database: Database,
  table: Table,
  which: Which,
  keys: readonly DistrictKey[],
): Promise<Row[]> {
  const parameters = new Parameters()
  const [districts, codes] = toColumns(keys).map((column) => parameters.add(column))
  const { rows } = await queryKept<Row>(
    database,
    `SELECT ${columnsOf(table, parameters)} FROM unnest(${districts}::text[], ${codes}::text[]) AS k(district_code, key)
       JOIN ${table.name} t ON t.district_code = k.district_code AND t.${which.column} = k.key
      WHERE TRUE${restOf(which, parameters)}`,
    parameters,
  )
  return rows
}

/** The select list of a table, `t`. */
export function columnsOf({ fields, computed }: Table, parameters: Parameters): string {
  const columns = selectList(fields, 't')
  return computed ? `${columns}, ${computed(parameters)}` : columns
}

function restOf({ where, orderBy }: Which, parameters: Parameters): string {
  const condition = where ? ` AND ${where(parameters)}` : ''
  return orderBy === undefined ? condition : `${condition} ORDER BY ${orderBy}`
}
