import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { retryAfterSeconds } from './limit.error'

interface OverloadLimits {
  maxConcurrentRequests: number
  maxEventLoopDelayMs: number
}

/** Turns queries away, before any work is done for them, while more are under way than can be answered. Health is told. */
export async function shedOverload(app: FastifyInstance, limits: OverloadLimits): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: limits.maxEventLoopDelayMs,
    pressureHandler: () => undefined, // measured here, answered below
  })
  let underWay = 0
  app.addHook('onRequest', async (request, reply) => {
    if (!isQuery(request)) return undefined
    if (isLate(app.memoryUsage().eventLoopDelay, limits))
      return turnAway(reply, `its work waits longer than ${limits.maxEventLoopDelayMs} ms`)
    if (underWay >= limits.maxConcurrentRequests)
      return turnAway(reply, `${limits.maxConcurrentRequests} requests are under way`)
    return undefined
  })
  // Counted once its body is there: who sends half of one takes nobody's place.
  app.addHook('preHandler', async (request, reply) => {
    if (!isQuery(request)) return
    underWay += 1
    reply.raw.once('close', () => {
      underWay -= 1
    })
  })
}

/** Infinite is a second in which nothing was measured, as when the gateway starts: that tells nothing. */
function isLate(delayMs: number, { maxEventLoopDelayMs }: OverloadLimits): boolean {
  return Number.isFinite(delayMs) && delayMs > maxEventLoopDelayMs
}

function isQuery({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url === '/graphql'
}

// Not thrown: an overloaded hub does not write a line of log for each that it turns away.
function turnAway(reply: FastifyReply, reason: string): FastifyReply {
  const message = `The hub is overloaded: ${reason}. Try again in ${retryAfterSeconds} seconds.`
  return reply
    .code(503)
    .header('retry-after', retryAfterSeconds)
    .send({ errors: [{ message, extensions: { code: 'OVERLOADED' } }] })
}
