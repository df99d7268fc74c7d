import { type DatabaseUrls, databaseNames } from '../databases'
import { withClient } from '../server/with-client'

/** What the data takes on disk, with indexes; the log not counted. */
export interface DiskSize {
  bytes: number
  /** Over all three databases; null where nobody is counted. */
  bytesPerPerson: number | null
}

/** Reads the sizes of the three databases and, from the rollup, the number of people: no table is counted through. */
export async function readDiskSize(urls: DatabaseUrls): Promise<DiskSize> {
  const sizes = await Promise.all(
    databaseNames.map((name) =>
      readNumber(urls[name], 'SELECT pg_database_size(current_database()) AS number'),
    ),
  )
  const people = await readNumber(
    urls.personnel,
    'SELECT coalesce(sum(people), 0) AS number FROM workforce_rollup',
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return { bytes, bytesPerPerson: people > 0 ? Math.round(bytes / people) : null }
}

async function readNumber(url: string, statement: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ number: string }>(statement)
    return Number(rows[0]?.number ?? 0)
  })
}

/** `12.9 GB, 1,239 bytes a person` */
export function toSizeText({ bytes, bytesPerPerson }: DiskSize): string {
  const size = bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
  return bytesPerPerson === null ? size : `${size}, ${bytesPerPerson.toLocaleString('en-IN')} bytes a person`
}
