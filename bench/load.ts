import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Client, escapeIdentifier } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { type DatabaseName, databaseNames } from '../prisma/databases'
import { projectFolder } from '../prisma/folders'
import { migrateDatabase } from '../prisma/migrate/migrate-databases'
import { acquireEmbeddedServer } from '../prisma/server/embedded-server'
import { withClient } from '../prisma/server/with-client'

/** How long `hub seed` took, and how long COPY took for the same rows. */
export interface LoadFigures {
  scale: number
  rows: number
  seedSeconds: number
  copySeconds: number
  /** How many times what COPY takes. */
  ratio: number
}

type Urls = (database: string) => string

interface Dump {
  database: DatabaseName
  table: string
  file: string
  rows: number
}

/**
 * Fills a new data folder, writes all rows to files, and has COPY read them into the same tables, indexes and all, in
 * databases of the same server. Triggers rest: what they would write is among the rows.
 */
export async function measureLoad(
  scale: number,
  environment: Record<string, string | undefined>,
): Promise<LoadFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-load-'))
  const scratch = databaseNames.map((name) => `copied_${name}`)
  const server = await acquireEmbeddedServer({
    dataFolder: folder,
    databases: [...databaseNames, ...scratch],
  })
  try {
    for (const name of databaseNames) {
      await migrateDatabase(name, server.url(name))
      await migrateDatabase(name, server.url(`copied_${name}`))
    }
    const seedSeconds = await secondsOf(() => runSeed(folder, scale, environment))
    const dumps = await dumpAll(server.url, folder)
    const copySeconds = await secondsOf(() => copyAll(server.url, dumps))
    const rows = dumps.reduce((sum, dump) => sum + dump.rows, 0)
    return { scale, rows, seedSeconds, copySeconds, ratio: seedSeconds / copySeconds }
  } finally {
    await server.release()
    await rm(folder, { recursive: true, force: true })
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1_000
}

async function runSeed(
  folder: string,
  scale: number,
  environment: Record<string, string | undefined>,
): Promise<void> {
  const program = join(projectFolder, 'dist', 'cli', 'index.js')
  const child = spawn(process.execPath, [program, 'seed', '--data', folder, '--scale', String(scale)], {
    env: environment,
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`hub seed ended with exit code ${code}`)
}

async function dumpAll(url: Urls, folder: string): Promise<Dump[]> {
  const dumps: Dump[] = []
  for (const database of databaseNames) {
    await withClient(url(database), async (client) => {
      for (const table of await listTables(client)) {
        const file = join(folder, `${database}.${table}.copy`)
        const output = client.query(copyTo(`COPY ${escapeIdentifier(table)} TO STDOUT`))
        await pipeline(output, createWriteStream(file))
        dumps.push({ database, table, file, rows: output.rowCount })
      }
    })
  }
  return dumps
}

async function listTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
      ORDER BY c.relname`,
  )
  return rows.map(({ name }) => name)
}

/** The three databases at once, as two cores allow. */
async function copyAll(url: Urls, dumps: readonly Dump[]): Promise<void> {
  await Promise.all(
    databaseNames.map((database) =>
      withClient(url(`copied_${database}`), async (client) => {
        await client.query('SET session_replication_role = replica')
        for (const dump of dumps) if (dump.database === database) await copyOne(client, dump)
        await client.query('ANALYZE')
      }),
    ),
  )
}

async function copyOne(client: Client, { table, file }: Dump): Promise<void> {
  await client.query(`TRUNCATE ${escapeIdentifier(table)}`)
  await pipeline(createReadStream(file), client.query(copyFrom(`COPY ${escapeIdentifier(table)} FROM STDIN`)))
}
