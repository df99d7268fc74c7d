import type { Client } from 'pg'
import { type DatabaseUrls, databaseNames } from '../prisma/databases'
import { withClient } from '../prisma/server/with-client'

const tries = 5

/**
 * How many statements the three databases run for one request, as PostgreSQL counts them: the least of some tries, since
 * personnel asks for news of duties every second. Null where pg_stat_statements is not there.
 */
export async function countStatements(
  urls: DatabaseUrls,
  request: () => Promise<unknown>,
): Promise<number | null> {
  return withClient(serverUrl(urls), async (client) => {
    const counts: number[] = []
    for (let attempt = 0; attempt < tries; attempt++) {
      const before = await countAll(client, urls)
      await request()
      const after = await countAll(client, urls)
      if (before === null || after === null) return null
      counts.push(after - before)
    }
    return Math.min(...counts)
  })
}

/** Another database of the server, so that asking does not count. */
function serverUrl({ personnel }: DatabaseUrls): string {
  const url = new URL(personnel)
  url.pathname = '/postgres'
  return url.href
}

async function countAll(client: Client, urls: DatabaseUrls): Promise<number | null> {
  const names = databaseNames.map((name) => new URL(urls[name]).pathname.slice(1))
  const { rows } = await client
    .query<{ calls: number }>(
      `SELECT coalesce(sum(s.calls), 0)::int AS calls FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
        WHERE d.datname = ANY($1)`,
      [names],
    )
    .catch(() => ({ rows: [] }))
  return rows[0]?.calls ?? null
}
