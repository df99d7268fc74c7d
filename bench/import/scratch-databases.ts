import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { EmbeddedServer } from '../../prisma/server/embedded-server'
import { withClient } from '../../prisma/server/with-client'

/** A copy of a database in the state in which it is, with nothing left to be written to disk. */
export async function copyDatabase(server: EmbeddedServer, from: string, to: string): Promise<void> {
  await dropDatabase(server, to)
  await withClient(server.url('postgres'), async (client) => {
    await client.query(`CREATE DATABASE ${escapeIdentifier(to)} TEMPLATE ${escapeIdentifier(from)}`)
    await client.query('CHECKPOINT')
  })
}

export async function dropDatabase(server: EmbeddedServer, name: string): Promise<void> {
  await withClient(server.url('postgres'), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  )
}

/** Runs statements one by one and brings the planner's knowledge up to date. */
export async function prepareDatabase(url: string, statements: readonly string[]): Promise<void> {
  await withClient(url, async (client) => {
    for (const statement of statements) await client.query(statement)
    await client.query('VACUUM ANALYZE')
  })
}

/** Writes what a query gives to a file by COPY; gives the number of rows. */
export async function writeRows(url: string, query: string, file: string, how = ''): Promise<number> {
  return withClient(url, async (client) => {
    const output = client.query(copyTo(`COPY (${query}) TO STDOUT ${how}`))
    await pipeline(output, createWriteStream(file))
    return output.rowCount
  })
}
