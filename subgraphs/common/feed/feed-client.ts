import { z } from 'zod'
import type { PartAddress } from '../part-address'
import { PartClient, PartRefusalError } from '../part-client'
import { FeedUnavailableError } from './feed.error'

const timeoutMs = 10_000
/** The most that a feed gives at once. */
const pageSize = 5_000

/** Asks for what changed of others' data, over one kept-alive connection. */
export class FeedClient<Change extends z.ZodType> {
  private readonly client: PartClient

  /**
   * @param reader under which name the feed knows who has read how far
   * @param change what a change looks like
   */
  constructor(
    address: PartAddress,
    private readonly reader: string,
    private readonly change: Change,
  ) {
    this.client = new PartClient(address, { connections: 1, connectTimeoutMs: 2_000, timeoutMs })
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
    return this.ask(shape, { method: 'GET', path: this.client.path, query, signal })
  }

  /**
   * How things stand with these people, whatever has changed; at most 1,000.
   * @throws FeedUnavailableError
   */
  find(people: readonly string[], signal: AbortSignal) {
    const shape = z.object({ changes: z.array(this.change) })
    const body = JSON.stringify({ people })
    return this.ask(shape, { method: 'POST', path: `${this.client.path}/of`, body, signal })
  }

  async close(): Promise<void> {
    await this.client.close()
  }

  private async ask<Shape extends z.ZodType>(
    shape: Shape,
    question: Parameters<PartClient['ask']>[1],
  ): Promise<z.output<Shape>> {
    try {
      return await this.client.ask(shape, question)
    } catch (error) {
      if (error instanceof PartRefusalError) throw new FeedUnavailableError(error.message)
      throw new FeedUnavailableError(error instanceof Error ? error.message : String(error), error)
    }
  }
}
