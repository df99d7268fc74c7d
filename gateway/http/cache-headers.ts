import type { FastifyInstance } from 'fastify'

/**
 * Says of each answer whether it may be kept: one with a tag by its own caller, who asks again with the tag and is told
 * 304 while it is the same; any other, which may hold people, by nobody.
 */
export function sendCacheHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.routeOptions.url !== '/graphql') return payload
    const etag = reply.getHeader('etag')
    if (typeof etag !== 'string' || reply.statusCode !== 200) {
      reply.header('cache-control', 'no-store')
      return payload
    }
    const vary = reply.getHeader('vary')
    reply
      .header('cache-control', 'private, no-cache')
      .header('vary', vary === undefined ? 'Authorization' : `${vary}, Authorization`)
    if (!isKnown(request.headers['if-none-match'], etag)) return payload
    reply.code(304).removeHeader('content-length').removeHeader('content-type')
    return ''
  })
}

/** Whether a tag is among those that the caller has. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((tag) => tag.trim() === etag) ?? false
}
