import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

/** When to ask again what could not be answered for now. */
const retryAfterSeconds = 5

/**
 * What went wrong before GraphQL came to its turn, said as GraphQL says it: one error with a code. An error of ours has
 * a code and a status of its own; one of the HTTP layer is told by its status; anything else is masked and logged.
 */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500
  const isOurs = status < 500 || !error.code?.startsWith('FST_')
  if (status >= 500) request.log.error({ requestId: request.id, err: error }, 'unexpected error')
  if (status === 503) reply.header('retry-after', retryAfterSeconds)
  const isMasked = error.statusCode === undefined || !isOurs
  const code = isMasked ? 'INTERNAL_SERVER_ERROR' : codeOf(error, status)
  const message = isMasked
    ? `The hub could not answer. Its log tells more under ${request.id}.`
    : messageOf(error, request)
  request.record?.errorCodes.add(code)
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] })
}

/** What the HTTP layer says too shortly to act on is said anew. */
function messageOf({ code, message }: FastifyError, request: FastifyRequest): string {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return `The body is larger than the ${request.routeOptions.bodyLimit} bytes that are taken.`
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return 'Send a POST with content-type: application/json, and the query as JSON: { "query": "{ … }" }.'
  return message
}

/** `FST_ERR_CTP_BODY_TOO_LARGE` is the HTTP layer's own word; its caller knows `PAYLOAD_TOO_LARGE`. */
function codeOf({ code }: FastifyError, status: number): string {
  if (code && !code.startsWith('FST_')) return code
  return (STATUS_CODES[status] ?? 'BAD_REQUEST').toUpperCase().replace(/\W+/g, '_')
}
