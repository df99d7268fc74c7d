import type { QueryResultRow } from 'pg'
import { selectList } from './columns'
import type { Database } from './database'
import { type DistrictKey, toColumns } from './district-key'

/** A table as Prisma's model describes it; `t` in the conditions below. */
export interface Table {
  name: string
  /** The model's scalar fields, Prisma's `PersonScalarFieldEnum`. */
  fields: Record<string, string>
}

interface Which {
  /** The column that the keys are of. */
  column: string
  /** A further condition. */
  where?: string
  /** Without it the order is any. */
  orderBy?: string
}

/** The rows of any of these keys, in one statement however many they are. */
export async function selectByKeys<Row extends QueryResultRow>(
  database: Database,
  { name, fields }: Table,
  { column, where = 'TRUE', orderBy }: Which,
  keys: readonly string[],
): Promise<Row[]> {
  const { rows } = await database.query<Row>(
    `SELECT ${selectList(fields, 't')} FROM ${name} t WHERE t.${column} = ANY($1) AND ${where}${orderClause(orderBy)}`,
    [keys],
  )
  return rows
}

/** The same for a table whose primary key is led by the district. */
export async function selectByDistrictKeys<Row extends QueryResultRow>(
  database: Database,
  { name, fields }: Table,
  { column, where = 'TRUE', orderBy }: Which,
  keys: readonly DistrictKey[],
): Promise<Row[]> {
  const { rows } = await database.query<Row>(
    `SELECT ${selectList(fields, 't')} FROM unnest($1::text[], $2::text[]) AS k(district_code, key)
       JOIN ${name} t ON t.district_code = k.district_code AND t.${column} = k.key
      WHERE ${where}${orderClause(orderBy)}`,
    toColumns(keys),
  )
  return rows
}

function orderClause(orderBy: string | undefined): string {
  return orderBy === undefined ? '' : ` ORDER BY ${orderBy}`
}
