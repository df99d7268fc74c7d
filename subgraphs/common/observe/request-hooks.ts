import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Viewer } from '../identity/viewer'
import { outcomeOf } from './outcome'
import { RequestRecord } from './request-record'
import type { Telemetry } from './telemetry'

declare module 'fastify' {
  interface FastifyRequest {
    /** What is noted of a request for GraphQL, or of a route that is observed; null of any other. */
    record: RequestRecord | null
  }
  interface FastifyContextConfig {
    /** Whether requests of the route are followed as those for GraphQL are. */
    isObserved?: boolean
  }
}

/** What is said of a request that its caller gave up before it was answered: no status was sent. */
export const statusOfCancelled = 499

/** Follows each request for GraphQL, and of routes that want it, from its arrival to its end, however it ends, and names every answer's request. */
export function observeRequests(app: FastifyInstance, telemetry: Telemetry): void {
  app.decorateRequest('record', null)
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    const { url, config } = request.routeOptions
    if (url === '/graphql' || config.isObserved) begin(request, reply, telemetry)
    done()
  })
  const { tracing } = telemetry
  if (!tracing) return
  app.addHook('preHandler', ({ record }, _reply, done) => {
    if (record?.span) tracing.within(record.span, done)
    else done()
  })
}

function begin(request: FastifyRequest, reply: FastifyReply, telemetry: Telemetry): void {
  const span = telemetry.tracing?.startRequest(request.headers.traceparent, request.id)
  const record = new RequestRecord(request.id, span)
  request.record = record
  // Comes once, whether the answer is out or the connection is gone.
  reply.raw.once('close', () => {
    const isCancelled = !reply.raw.writableFinished
    if (isCancelled) record.cancel()
    concludeRequest(request.viewer, record, isCancelled ? statusOfCancelled : reply.raw.statusCode, telemetry)
  })
}

/** Tells log, metrics and trace how a request ended. */
export function concludeRequest(
  viewer: Viewer | null,
  record: RequestRecord,
  status: number,
  { log, metrics, tracing }: Telemetry,
): void {
  const { id: requestId, operation, errorCodes, seconds, span } = record
  const outcome = outcomeOf({ isCancelled: record.signal.aborted, status, errorCodes })
  metrics.observeRequest(operation.name, outcome, seconds)
  if (span) {
    span.setAttributes({ 'http.response.status_code': status, 'muster.outcome': outcome })
    if (operation.name) span.setAttribute('graphql.operation.name', operation.name)
    tracing?.end(span, outcome === 'failed')
  }
  if (!log.isLevelEnabled('info')) return
  log.info(
    {
      requestId,
      subject: viewer?.subject ?? null,
      roles: viewer?.grants.map(({ role, area }) => `${role}:${area}`) ?? [],
      operation: operation.name,
      operationHash: operation.hash || null,
      status,
      outcome,
      durationMs: Math.round(1_000_000 * seconds) / 1_000,
      errorCodes: [...errorCodes],
    },
    'request',
  )
}
