import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readGatewayWord } from '../gateway-word'
import type { TokenVerifier } from '../identity/token-verifier'
import { importOperation } from '../import/import-operation'
import type { RequestInfo } from '../request'
import { assertMayArrive, receive, SlowArrivals } from './arrival'
import { UploadError } from './upload.error'
import { openUploadTicket, type UploadTicket } from './upload-ticket'
import type { UploadLimits } from './upload-variables'

/** A list on its way, and whose. */
export interface Upload extends Pick<RequestInfo, 'id' | 'operation' | 'viewer'> {
  ticket: UploadTicket
  /** As it was sent. */
  ticketText: string
  /** The file, as it comes. */
  body: AsyncIterable<Buffer>
  /** What the caller wants to read, as the header `accept` has it. */
  accept: string
  /** Aborts when nobody waits for the answer any more, and when the server closes. */
  signal: AbortSignal
}

interface UploadOptions {
  /** What subgraphs seal tickets with. */
  gatewaySecret: string
  verifyToken: TokenVerifier
  limits: UploadLimits
  /** Takes the list in, or passes it on, and answers. */
  take: (upload: Upload, reply: FastifyReply) => Promise<FastifyReply>
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What a list is sent with, once it is found good. */
    uploadTicket: UploadTicket | null
  }
}

/**
 * Serves `PUT /uploads/<ticket>`, whose body is a list, as the gateway and each subgraph do: who sends it is whom the ticket's
 * token stands for, checked again.
 */
export async function serveUploads(app: FastifyInstance, options: UploadOptions): Promise<void> {
  const { gatewaySecret, verifyToken, limits, take } = options
  const arrivals = new SlowArrivals(app.server)
  const closing = new AbortController()
  const underWay = new Set<Promise<FastifyReply>>()
  app.decorateRequest('uploadTicket', null)
  app.addHook('preClose', async () => closing.abort(givenUp()))
  // What an upload leaves on the disk is taken away before the process ends.
  app.addHook('onClose', async () => void (await Promise.allSettled(underWay)))
  await app.register(async (routes) => {
    // Nothing is read before it is wanted, whatever it is said to be.
    routes.removeAllContentTypeParsers()
    routes.addContentTypeParser('*', (_request, body, done) => done(null, body))
    routes.put<{ Params: { '*': string } }>('/uploads/*', {
      config: { isObserved: true },
      // Who sends is known before the rates are looked at, as with a token.
      onRequest: async (request, reply) => {
        reply.header('cache-control', 'no-store')
        const ticket = await openUploadTicket(gatewaySecret, request.params['*'])
        request.uploadTicket = ticket
        request.viewer = await verifyToken(ticket.token)
        assertMayArrive(request, limits.maxUploadBytes)
      },
      handler: async (request, reply) => {
        if (underWay.size >= limits.maxUploads) throw busy(limits)
        const { socket } = request.raw
        arrivals.allow(socket)
        const taking = take(toUpload(request, options, closing.signal), reply)
        underWay.add(taking)
        try {
          return await taking
        } catch (error) {
          letGo(request, reply, closing.signal.aborted ? 0 : lettingGoMs)
          throw error
        } finally {
          arrivals.end(socket)
          underWay.delete(taking)
        }
      },
    })
  })
}

function toUpload(
  request: FastifyRequest<{ Params: { '*': string } }>,
  { gatewaySecret, limits }: UploadOptions,
  closing: AbortSignal,
): Upload {
  const { uploadTicket: ticket, viewer, record, headers, body, id } = request
  if (!ticket || !viewer || !record) throw new TypeError('an upload is taken before it is known whose it is')
  const word = readGatewayWord(gatewaySecret, headers)
  record.operation = word?.operation ?? importOperation(ticket.kind)
  return {
    ...{ id, ticket, viewer, operation: record.operation, ticketText: request.params['*'] },
    body: receive(body instanceof Readable ? body : Readable.from([]), limits.maxUploadBytes),
    accept: headers.accept ?? '',
    signal: AbortSignal.any([record.signal, closing]),
  }
}

const lettingGoMs = 10_000

/** What still comes of a list that was refused is thrown away, for a while after the answer; then the connection goes. */
function letGo({ raw }: FastifyRequest, reply: FastifyReply, afterMs: number): void {
  if (raw.complete) return
  raw.resume()
  reply.raw.once('finish', () => setTimeout(() => raw.complete || raw.destroy(), afterMs).unref())
}

function busy({ maxUploads }: UploadLimits): UploadError {
  const message = `The hub is overloaded: ${maxUploads} uploads are under way. Try again shortly.`
  return new UploadError('OVERLOADED', 503, message)
}

/** Whole batches are in; nobody reads this but the log. */
function givenUp(): UploadError {
  const message = 'The hub stops: what has gone in is in. Send the same file again.'
  return new UploadError('UPLOAD_GIVEN_UP', 503, message)
}
