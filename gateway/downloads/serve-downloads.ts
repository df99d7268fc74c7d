import { AddressInfo } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createAskHub } from '../../export/ask-hub'
import { ExportError } from '../../export/export.error'
import { openExport } from '../../export/open-export'
import type { HonorariumRates } from '../../export/pdf/honorarium-rates'
import { questionShape } from '../../export/question'
import { openTicket, type Ticket } from '../../subgraphs/common/download/ticket'
import type { TokenVerifier } from '../../subgraphs/common/identity/token-verifier'
import { TicketInvalidError } from '../../subgraphs/common/ticket/ticket.error'
import { retryAfterSeconds } from '../limits/limit.error'
import type { OwnOperations } from '../safelist/own-operations'

interface DownloadOptions {
  /** What subgraphs seal tickets with; without it there are no downloads. */
  gatewaySecret: string
  verifyToken: TokenVerifier
  rates: HonorariumRates
  /** So many at a time. */
  maxDownloads: number
  ownOperations: OwnOperations
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What a download is fetched with, once it is found good. */
    ticket: Ticket | null
  }
}

/** More downloads are under way than the gateway runs at a time. */
class DownloadsBusyError extends Error {
  readonly code = 'OVERLOADED'
  readonly statusCode = 503

  constructor(limit: number) {
    super(`The hub is overloaded: ${limit} downloads are under way. Try again shortly.`)
    this.name = 'DownloadsBusyError'
  }
}

/**
 * Serves `GET /downloads/<ticket>`: asks this gateway itself, as any client would, with the token of who asked for the
 * ticket, and passes the rows on as they come. So the same is seen, limited and written down as if they had asked.
 */
export function serveDownloads(app: FastifyInstance, options: DownloadOptions): void {
  let underWay = 0
  app.decorateRequest('ticket', null)
  app.get<{ Params: { '*': string } }>('/downloads/*', {
    exposeHeadRoute: false,
    // Who asks is known before the rates are looked at, as with a token.
    onRequest: async (request, reply) => {
      reply.header('cache-control', 'no-store')
      request.ticket = await openTicket(options.gatewaySecret, request.params['*'])
      request.viewer = await options.verifyToken(request.ticket.token)
    },
    handler: async (request, reply) => {
      if (underWay >= options.maxDownloads) {
        reply.header('retry-after', retryAfterSeconds)
        throw new DownloadsBusyError(options.maxDownloads)
      }
      underWay += 1
      reply.raw.once('close', () => {
        underWay -= 1
      })
      return send(request, reply, options)
    },
  })
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { rates, ownOperations }: DownloadOptions,
): Promise<FastifyReply> {
  const { data: question } = questionShape.safeParse(request.ticket?.question)
  if (!request.ticket || !question) throw new TicketInvalidError('download')
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  const ask = createAskHub({
    url: urlOf(request.socket.address()),
    token: request.ticket.token,
    headersOf: ownOperations.headersOf,
    signal: gone.signal,
  })
  const roles = request.viewer?.grants.map(({ role }) => role) ?? []
  const { contentType, stream } = await openExport(question, { ask, roles, rates })
  stream.once('error', (error) => {
    if (!gone.signal.aborted)
      request.log.warn({ requestId: request.id, err: error }, 'a download was cut off')
  })
  return reply
    .type(contentType)
    .header('content-disposition', `attachment; filename="${request.ticket.fileName}"`)
    .header('x-content-type-options', 'nosniff')
    .send(stream)
}

/** The address that this very request came in at: there the gateway listens. */
function urlOf(address: AddressInfo | object): string {
  if (!('address' in address)) throw new ExportError('HUB_UNREACHABLE', 'The connection is gone.', 502)
  const { address: host, port } = address
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`
}
