import { Pool } from 'undici'
import type { z } from 'zod'
import type { PartAddress } from './part-address'

/** The part answered, but not with what was asked for; the message tells status and text. */
export class PartRefusalError extends Error {
  override readonly name = 'PartRefusalError'
}

interface Limits {
  connections: number
  connectTimeoutMs: number
  /** For the answer to begin, and between its pieces. */
  timeoutMs: number
}

type Question = Pick<Parameters<Pool['request']>[0], 'method' | 'path' | 'query' | 'body' | 'signal'>

/** Asks another part of the hub over kept-alive connections, by the secret that the parts share. */
export class PartClient {
  /** The path of the address, under which the part serves what is asked for. */
  readonly path: string
  private readonly pool: Pool
  private readonly authorization: string

  constructor({ url, secret }: PartAddress, { connections, connectTimeoutMs, timeoutMs }: Limits) {
    const { origin, pathname } = new URL(url)
    this.path = pathname
    this.authorization = `Bearer ${secret}`
    this.pool = new Pool(origin, {
      connections,
      connectTimeout: connectTimeoutMs,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
  }

  /** Rejects with PartRefusalError where it is answered otherwise, and with whatever keeps it from being answered. */
  async ask<Shape extends z.ZodType>(shape: Shape, question: Question): Promise<z.output<Shape>> {
    const { statusCode, body } = await this.pool.request({
      ...question,
      headers: {
        authorization: this.authorization,
        ...(question.body ? { 'content-type': 'application/json' } : {}),
      },
    })
    if (statusCode === 200) return shape.parse(await body.json())
    throw new PartRefusalError(`${statusCode} ${await body.text()}`)
  }

  async close(): Promise<void> {
    await this.pool.destroy()
  }
}
