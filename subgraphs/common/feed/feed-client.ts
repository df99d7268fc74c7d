import { Pool } from 'undici'
import { z } from 'zod'
import { FeedUnavailableError } from './feed.error'
import type { FeedConfig } from './feed-config'

const timeoutMs = 10_000
/** The most that a feed gives at once. */
const pageSize = 5_000

/** Asks for what changed of others' data, over one kept-alive connection. */
export class FeedClient<Change extends z.ZodType> {
  private readonly pool: Pool
  private readonly path: string
  private readonly authorization: string

  /**
   * @param reader under which name the feed knows who has read how far
   * @param change what a change looks like
   */
  constructor(
    { url, secret }: Pick<FeedConfig, 'url' | 'secret'>,
    private readonly reader: string,
    private readonly change: Change,
  ) {
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
  read(position: string, signal: AbortSignal) {
    const shape = z.object({
      changes: z.array(this.change),
      position: z.string().min(1),
      hasMore: z.boolean(),
      lagSeconds: z.number().nullable(),
      waitingSeconds: z.number(),
    })
    const query = { limit: pageSize, reader: this.reader, ...(position && { after: position }) }
    return this.ask(shape, { method: 'GET', path: this.path, query, signal })
  }

  /**
   * How things stand with these people, whatever has changed; at most 1,000.
   * @throws FeedUnavailableError
   */
  find(people: readonly string[], signal: AbortSignal) {
    const shape = z.object({ changes: z.array(this.change) })
    const body = JSON.stringify({ people })
    return this.ask(shape, { method: 'POST', path: `${this.path}/of`, body, signal })
  }

  async close(): Promise<void> {
    await this.pool.destroy()
  }

  private async ask<Shape extends z.ZodType>(
    shape: Shape,
    options: Pick<Parameters<Pool['request']>[0], 'method' | 'path' | 'query' | 'body' | 'signal'>,
  ): Promise<z.output<Shape>> {
    try {
      const { statusCode, body } = await this.pool.request({
        ...options,
        headers: {
          authorization: this.authorization,
          ...(options.body ? { 'content-type': 'application/json' } : {}),
        },
      })
      if (statusCode === 200) return shape.parse(await body.json())
      throw new FeedUnavailableError(`${statusCode} ${await body.text()}`)
    } catch (error) {
      if (error instanceof FeedUnavailableError) throw error
      throw new FeedUnavailableError(error instanceof Error ? error.message : String(error), error)
    }
  }
}
