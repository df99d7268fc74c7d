import { randomBytes } from 'node:crypto'
import { withClient } from '../server/with-client'

/** Runs the work with the URL of an empty database on the same server, which is dropped afterwards. */
export async function withScratchDatabase<T>(
  serverUrl: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const name = `scratch_${randomBytes(6).toString('hex')}`
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return withClient(serverUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name}`)
    try {
      return await work(url.href)
    } finally {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`)
    }
  })
}
