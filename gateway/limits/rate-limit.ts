import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

interface RateLimits {
  rateLimitRequests: number
  rateLimitRefusals: number
  rateLimitWindowSeconds: number
}

/** Somebody asks, or shows bad tokens, too often. */
export class RateLimitedError extends Error {
  readonly code = 'RATE_LIMITED'
  readonly statusCode = 429

  constructor(
    readonly retryAfterSeconds: number,
    noun: string,
    { points, duration }: RateLimiterMemory,
  ) {
    super(
      `Too many ${noun}: at most ${points} in ${duration} seconds are allowed. Try again in ${retryAfterSeconds} seconds.`,
    )
    this.name = 'RateLimitedError'
  }
}

/** Limits requests by who asks, and by address those that show no valid token. */
export function limitRates(app: FastifyInstance, limits: RateLimits): void {
  const duration = limits.rateLimitWindowSeconds
  const bySubject = new RateLimiterMemory({ points: limits.rateLimitRequests, duration })
  const refusedByAddress = new RateLimiterMemory({ points: limits.rateLimitRefusals, duration })

  // After every onRequest hook, so that it is known who asks; before the body is read.
  app.addHook('preParsing', async (request, reply) => {
    if (!request.viewer) return
    const error = await consume(bySubject, request.viewer.subject, 'requests')
    if (!error) return
    reply.header('retry-after', error.retryAfterSeconds)
    throw error
  })

  // A valid token is never refused for what others at its address do: a proxy has one address for all.
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload) => {
    if (reply.statusCode !== 401) return payload
    const error = await consume(refusedByAddress, request.ip, 'requests without a valid token')
    if (!error) return payload
    reply.code(error.statusCode).header('retry-after', error.retryAfterSeconds).removeHeader('content-length')
    return JSON.stringify({ errors: [{ message: error.message, extensions: { code: error.code } }] })
  })
}

async function consume(
  limiter: RateLimiterMemory,
  key: string,
  noun: string,
): Promise<RateLimitedError | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return new RateLimitedError(Math.ceil(refused.msBeforeNext / 1_000), noun, limiter)
  }
}
