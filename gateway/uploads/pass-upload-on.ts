import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Agent, request } from 'undici'
import type { DatabaseName } from '../../prisma/databases'
import { writeGatewayWord } from '../../subgraphs/common/gateway-word'
import { UploadError } from '../../subgraphs/common/upload/upload.error'
import type { Upload } from '../../subgraphs/common/upload/upload-route'

/** Of a subgraph's answer what the caller is told. */
const headersToldOn = [
  'content-type',
  'content-disposition',
  'x-import-summary',
  'x-content-type-options',
  'retry-after',
]

/**
 * Passes lists on to the subgraphs as they come, over HTTP also where these run in the same process: each takes them in by a route
 * of its own, and checks ticket and token again.
 */
export function createUploadPasser(
  app: FastifyInstance,
  subgraphUrls: Record<DatabaseName, string>,
  gatewaySecret: string,
) {
  // An import takes its time; who waits for it may give it up.
  const dispatcher = new Agent({
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: 2_000 },
    pipelining: 0,
  })
  app.addHook('onClose', () => dispatcher.destroy())
  return async (
    { ticket, ticketText, body, accept, id, operation, signal }: Upload,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const url = new URL(`/uploads/${ticketText}`, subgraphUrls[ticket.part])
    const answer = await request(url, {
      ...{ dispatcher, method: 'PUT', signal, body: Readable.from(body) },
      headers: {
        ...{ accept, 'content-type': 'application/octet-stream' },
        ...writeGatewayWord(gatewaySecret, { id, operation }),
      },
    }).catch((error) => {
      throw toAnswerable(error, ticket.part, signal)
    })
    for (const name of headersToldOn) {
      const value = answer.headers[name]
      if (value !== undefined) reply.header(name, value)
    }
    return reply.code(answer.statusCode).send(answer.body)
  }
}

function toAnswerable(error: unknown, part: DatabaseName, signal: AbortSignal): unknown {
  if (error instanceof UploadError) return error
  if (signal.reason instanceof UploadError) return signal.reason
  if (signal.aborted) return new UploadError('UPLOAD_GIVEN_UP', 499, 'Nobody waits any more.', error)
  return new UploadError(
    'SUBGRAPH_UNAVAILABLE',
    503,
    `The ${part} subgraph does not answer. Whole batches of the list may have gone in: send the same file again shortly.`,
    error,
  )
}
