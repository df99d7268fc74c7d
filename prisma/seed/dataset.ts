import type { Client } from 'pg'
import { type DatabaseUrls, databaseNames } from '../databases'
import { withClient } from '../server/with-client'

/** What the databases hold: nothing, a load that was cut off, a whole one, or data that did not come from seeding. */
export interface DatasetState {
  state: 'empty' | 'partial' | 'complete' | 'foreign'
  scale?: number
  seed?: number
}

interface DatasetRow {
  scale: number
  seed: number
  isComplete: boolean
}

export async function readDataset(urls: DatabaseUrls): Promise<DatasetState> {
  const rows = await Promise.all(
    databaseNames.map((name) =>
      withClient(urls[name], async (client) => {
        const { rows } = await client.query<DatasetRow>(
          'SELECT scale, seed, completed_at IS NOT NULL AS "isComplete" FROM dataset',
        )
        return rows[0]
      }),
    ),
  )
  const [first] = rows
  if (rows.every((row) => row === undefined)) return { state: (await holdsRows(urls)) ? 'foreign' : 'empty' }
  if (first === undefined || !rows.every((row) => row?.isComplete)) return { state: 'partial' }
  return { state: 'complete', scale: first.scale, seed: first.seed }
}

/** Says in each database that a load is under way: until it is completed, what it leaves is partial. */
export async function beginDataset(
  urls: DatabaseUrls,
  { scale, seed }: { scale: number; seed: number },
): Promise<void> {
  await inEach(urls, async (client) => {
    // In one statement: a load cut off between two would leave rows that nothing says were made.
    await client.query(
      `INSERT INTO dataset (id, label, scale, seed, started_at) VALUES (1, 'synthetic', $1, $2, now())
           ON CONFLICT (id) DO UPDATE SET label = excluded.label, scale = excluded.scale, seed = excluded.seed,
                                          started_at = excluded.started_at, completed_at = NULL`,
      [scale, seed],
    )
  })
}

export async function completeDataset(urls: DatabaseUrls): Promise<void> {
  await inEach(urls, (client) => client.query('UPDATE dataset SET completed_at = now()'))
}

/** Written by migrations and by running services: they make no database somebody's data. */
const byTheWay = [
  ...['_prisma_migrations', 'audit_entry', 'feed_position', 'feed_reader', 'name_word', 'name_word_state'],
  ...['duty_change', 'person_change', 'enrolment_change', 'change', 'idempotency_key'],
]

/** Whether any table holds a row, save those that are written by the way. */
async function holdsRows(urls: DatabaseUrls): Promise<boolean> {
  const found = await Promise.all(
    databaseNames.map((name) =>
      withClient(urls[name], async (client) => {
        const { rows: tables } = await client.query<{ name: string }>(
          `SELECT quote_ident(table_name) AS name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1)`,
          [byTheWay],
        )
        const anyRow = tables.map((table) => `EXISTS (SELECT 1 FROM ${table.name})`).join(' OR ')
        const { rows } = await client.query<{ found: boolean }>(`SELECT ${anyRow || 'FALSE'} AS found`)
        return rows[0]?.found ?? false
      }),
    ),
  )
  return found.includes(true)
}

async function inEach(urls: DatabaseUrls, work: (client: Client) => Promise<unknown>): Promise<void> {
  await Promise.all(databaseNames.map((name) => withClient(urls[name], work)))
}

// Any number nobody else uses as an advisory lock in these databases.
const lockKey = 7_316_206

/** Runs the work while no other process seeds these databases; who comes second waits, and finds what the first has left. */
export function whileNobodySeeds<T>(urls: DatabaseUrls, work: () => Promise<T>): Promise<T> {
  return withClient(urls.personnel, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    return work()
  })
}
