import { Pool } from 'undici'
import { z } from 'zod'
import { FeedUnavailableError } from './feed.error'
import type { FeedConfig } from './feed-config'

const pageShape = z.object({
  changes: z.array(
    z.object({
      personId: z.string(),
      assemblyConstituencyCode: z.string(),
      isOnDuty: z.boolean(),
      isServing: z.boolean(),
    }),
  ),
  position: z.string().min(1),
  hasMore: z.boolean(),
  lagSeconds: z.number().nullable(),
  waitingSeconds: z.number(),
})

/** What the feed tells: whether these people have duties in these ACs now, and where to go on. */
export type PlacesOfDutyPage = z.output<typeof pageShape>

const timeoutMs = 10_000
/** The most that deployment gives at once. */
const pageSize = 5_000

/** Asks deployment for the changes of places of duty, over one kept-alive connection. */
export class PlacesOfDutyClient {
  private readonly pool: Pool
  private readonly path: string
  private readonly authorization: string

  constructor({ url, secret }: Pick<FeedConfig, 'url' | 'secret'>) {
    const { origin, pathname } = new URL(url)
    this.path = pathname
    this.authorization = `Bearer ${secret}`
    this.pool = new Pool(origin, {
      connections: 1,
      connectTimeout: 2_000,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
  }

  /**
   * Reads on from a position, from the beginning if it is empty.
   * @throws FeedUnavailableError
   */
  async read(position: string, signal: AbortSignal): Promise<PlacesOfDutyPage> {
    try {
      const { statusCode, body } = await this.pool.request({
        method: 'GET',
        path: this.path,
        query: { limit: pageSize, ...(position && { after: position }) },
        headers: { authorization: this.authorization },
        signal,
      })
      if (statusCode === 200) return pageShape.parse(await body.json())
      throw new FeedUnavailableError(`${statusCode} ${await body.text()}`)
    } catch (error) {
      if (error instanceof FeedUnavailableError) throw error
      throw new FeedUnavailableError(error instanceof Error ? error.message : String(error), error)
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy()
  }
}
