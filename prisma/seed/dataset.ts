import { Client } from 'pg'
import { type DatabaseUrls, databaseNames } from '../databases'

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
  if (rows.every((row) => row === undefined))
    return { state: (await holdsPeople(urls)) ? 'foreign' : 'empty' }
  if (first === undefined || !rows.every((row) => row?.isComplete)) return { state: 'partial' }
  return { state: 'complete', scale: first.scale, seed: first.seed }
}

/** Says in each database that a load is under way: until it is completed, what it leaves is partial. */
export async function beginDataset(
  urls: DatabaseUrls,
  { scale, seed }: { scale: number; seed: number },
): Promise<void> {
  await inEach(urls, async (client) => {
    await client.query('TRUNCATE dataset')
    await client.query(
      `INSERT INTO dataset (id, label, scale, seed, started_at) VALUES (1, 'synthetic', $1, $2, now())`,
      [scale, seed],
    )
  })
}

export async function completeDataset(urls: DatabaseUrls): Promise<void> {
  await inEach(urls, (client) => client.query('UPDATE dataset SET completed_at = now()'))
}

async function holdsPeople(urls: DatabaseUrls): Promise<boolean> {
  return withClient(urls.personnel, async (client) => {
    const { rows } = await client.query<{ found: boolean }>('SELECT EXISTS (SELECT 1 FROM person) AS found')
    return rows[0]?.found ?? false
  })
}

async function inEach(urls: DatabaseUrls, work: (client: Client) => Promise<unknown>): Promise<void> {
  await Promise.all(databaseNames.map((name) => withClient(urls[name], work)))
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
