import { pipeline } from 'node:stream/promises'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { DatabaseUrls } from '../prisma/databases'
import { withClient } from '../prisma/server/with-client'
import { type CopiedTable, copiedTables } from './copied-tables'

const databaseName = 'muster_bench'

/** One database with copies of what the hand-written statements read, beside the hub's own. */
export interface SqlDatabase {
  client: Client
  /** Server process of the client. */
  pid: number
  rows: number
  close: () => Promise<void>
}

/** Makes the database anew: tables of the needed columns, filled by COPY, with the indexes that the statements want. */
export async function createSqlDatabase(urls: DatabaseUrls, states: readonly string[]): Promise<SqlDatabase> {
  const url = urlOf(urls, databaseName)
  await withClient(urlOf(urls, 'postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${databaseName}`)
  })
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
  await client.query("SET maintenance_work_mem = '256MB'")
  let rows = 0
  for (const table of copiedTables) rows += await copyTable(client, urls[table.from], table, states)
  await client.query('ANALYZE')
  await client.query('CHECKPOINT')
  const { rows: found } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return { client, pid: found[0]?.pid ?? 0, rows, close: () => removeSqlDatabase(client, urls) }
}

async function removeSqlDatabase(client: Client, urls: DatabaseUrls): Promise<void> {
  await client.end()
  await withClient(urlOf(urls, 'postgres'), (server) =>
    server.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`),
  )
}

function urlOf({ personnel }: DatabaseUrls, database: string): string {
  const url = new URL(personnel)
  url.pathname = `/${database}`
  return url.href
}

async function copyTable(
  client: Client,
  url: string,
  table: CopiedTable,
  states: readonly string[],
): Promise<number> {
  const { source, name, columns, where = 'TRUE', primaryKey, indexes = [] } = table
  const codes = `ARRAY[${states.map(escapeLiteral).join(', ')}]`
  const condition = where.replaceAll('$states', codes)
  return withClient(url, async (origin) => {
    await client.query(`CREATE TABLE ${name} (${await describeColumns(origin, client, table)})`)
    const output = origin.query(
      copyTo(`COPY (SELECT ${columns} FROM ${source} WHERE ${condition}) TO STDOUT (FORMAT binary)`),
    )
    const input = client.query(copyFrom(`COPY ${name} FROM STDIN (FORMAT binary)`))
    await pipeline(output, input)
    await client.query(`ALTER TABLE ${name} ADD PRIMARY KEY (${primaryKey})`)
    for (const index of indexes) await client.query(`CREATE INDEX ON ${name} ${index}`)
    return input.rowCount
  })
}

/** The columns as the source has them; an enum is made where it is met first, so that it orders as there. */
async function describeColumns(
  origin: Client,
  client: Client,
  { source, columns }: CopiedTable,
): Promise<string> {
  const { rows } = await origin.query<{ name: string; type: string; labels: string[] | null }>(
    `SELECT c.name, format_type(a.atttypid, a.atttypmod) AS type,
            (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = a.atttypid) AS labels
       FROM unnest($2::text[]) WITH ORDINALITY AS c(name, place)
       JOIN pg_attribute a ON a.attrelid = $1::regclass AND a.attname = c.name ORDER BY c.place`,
    [source, columns.split(/,\s*/)],
  )
  for (const { type, labels } of rows) if (labels) await createEnum(client, type, labels)
  return rows.map(({ name, type }) => `${escapeIdentifier(name)} ${type}`).join(', ')
}

async function createEnum(client: Client, type: string, labels: readonly string[]): Promise<void> {
  const { rows } = await client.query('SELECT to_regtype($1) AS found WHERE to_regtype($1) IS NOT NULL', [
    type,
  ])
  if (rows.length > 0) return
  await client.query(`CREATE TYPE ${type} AS ENUM (${labels.map(escapeLiteral).join(', ')})`)
}
