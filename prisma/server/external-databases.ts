import { Client } from 'pg'
import { DatabaseName, DatabaseUrls, databaseNames } from '../databases'
import { ServerError } from './server.error'

const oldestMajorVersion = 15
const connectTimeoutMs = 5_000

/** The environment variable that points a subgraph at a PostgreSQL of the user's own. */
export function databaseVariable(name: DatabaseName): string {
  return `${name.toUpperCase()}_DATABASE_URL`
}

/** All three URLs if the user gave all three, null if none; anything between is a mistake. */
export function chooseExternal(urls: Partial<DatabaseUrls>): DatabaseUrls | null {
  const { personnel, deployment, training } = urls
  if (personnel && deployment && training) {
    if (new Set([personnel, deployment, training]).size < databaseNames.length) {
      throw new ServerError(
        'DATABASE_URL_INVALID',
        'Each of the three database URLs must lead to a database of its own.',
      )
    }
    return { personnel, deployment, training }
  }
  if (!personnel && !deployment && !training) return null
  const missing = databaseNames.filter((name) => !urls[name]).map(databaseVariable)
  throw new ServerError(
    'DATABASE_URL_MISSING',
    `${missing.join(' and ')} must be set too: the three databases come from the environment together, or none does.`,
  )
}

/** Says in one line, without the password, what keeps a database from being used. */
export async function checkExternal(name: DatabaseName, url: string): Promise<void> {
  const variable = databaseVariable(name)
  if (!URL.canParse(url) || !/^postgres(ql)?:/.test(url)) {
    throw new ServerError(
      'DATABASE_URL_INVALID',
      `${variable} must be a URL like postgresql://user:password@host:5432/database.`,
    )
  }
  const version = await readMajorVersion(url).catch((cause: unknown) => {
    throw new ServerError(
      'DATABASE_UNREACHABLE',
      `${variable} does not lead to a database that can be used: ${reason(cause)}.`,
      { cause },
    )
  })
  if (version >= oldestMajorVersion) return
  throw new ServerError(
    'DATABASE_TOO_OLD',
    `${variable} leads to PostgreSQL ${version}; ${oldestMajorVersion} or newer is needed.`,
  )
}

async function readMajorVersion(url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs })
  try {
    await client.connect()
    const { rows } = await client.query<{ number: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS number",
    )
    return rows[0]?.number ?? 0
  } finally {
    await client.end().catch(() => undefined)
  }
}

// A name with several addresses fails with one error an address and no message of its own.
function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
