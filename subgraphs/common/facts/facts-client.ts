import type { z } from 'zod'
import type { PartAddress } from '../part-address'
import { PartClient } from '../part-client'
import { factsUnavailable } from '../subgraph-unavailable'

/** Asked while a change waits, and the change holds locks: better to be told to try again. */
const changeTimeoutMs = 3_000

/** Asks another subgraph for facts at the moment of a change. */
export class FactsClient {
  private readonly client: PartClient

  /**
   * @param server the subgraph's name
   * @param connections so many questions at a time
   * @param timeoutMs how long a question may take
   */
  constructor(
    address: PartAddress,
    private readonly server: string,
    connections: number,
    private readonly timeoutMs = changeTimeoutMs,
  ) {
    this.client = new PartClient(address, { connections, connectTimeoutMs: 1_000, timeoutMs })
  }

  /**
   * Posts a question to the address, or to another path beside it.
   * @throws SubgraphUnavailableError
   */
  async ask<Shape extends z.ZodType>(
    shape: Shape,
    question: object,
    beside?: string,
  ): Promise<z.output<Shape>> {
    const { path } = this.client
    try {
      return await this.client.ask(shape, {
        method: 'POST',
        path: beside === undefined ? path : path.replace(/[^/]+$/, beside),
        body: JSON.stringify(question),
        signal: AbortSignal.timeout(this.timeoutMs),
      })
    } catch (error) {
      throw factsUnavailable(this.server, error)
    }
  }

  close(): Promise<void> {
    return this.client.close()
  }
}
