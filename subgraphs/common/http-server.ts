import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { ApolloServer, BaseContext } from '@apollo/server'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  LogController,
} from 'fastify'
import { readGatewayWord } from './gateway-word'
import { type HealthChecks, serveHealth } from './health'
import { answerError } from './http-errors'
import { createIdentityHook } from './identity/identity-hook'
import type { TokenVerifier } from './identity/token-verifier'
import { type Ask, createAsk, ServiceClosedError } from './in-process'
import { metricsContentType } from './observe/metrics'
import { observeRequests } from './observe/request-hooks'
import type { Telemetry } from './observe/telemetry'
import type { RequestInfo } from './request'
import { createContextOf } from './request-context'
import type { Service } from './service'

interface HttpServerOptions<Context extends BaseContext> {
  telemetry: Telemetry
  host: string
  port: number
  /** Largest body that is read, in bytes. */
  bodyLimitBytes: number
  /** Tells who asks; null lets anybody in as a viewer of nothing. */
  verifyToken: TokenVerifier | null
  /** What the gateway proves by that it is the gateway; without it nobody is believed to be. */
  gatewaySecret?: string | undefined
  /** Adds what only this service does to requests. */
  extend?: (app: FastifyInstance) => Promise<void>
  /** Creates the Apollo server; what it is given must be among its plugins, so that it drains before it stops. */
  createApollo: (drain: ReturnType<typeof fastifyApolloDrainPlugin>) => ApolloServer<Context>
  createContext: (request: RequestInfo) => Promise<Context> | Context
  /** By part, what rejects, saying why, while the service cannot do its work for lack of it. */
  checks: HealthChecks
  close: () => Promise<void>
}

/** A server that others of its process may ask directly. */
export interface AskableService extends Service {
  ask: Ask
}

/** Longer than the gateway lets a connection idle, so that it never writes into one that has just been closed. */
const keepAliveTimeoutMs = 65_000

/** In which a request must have come whole; one that trickles in is answered 408. */
const arrivalTimeoutMs = 15_000

/** Serves `/graphql` to who shows a valid token; `/health/live`, `/health/ready` and `/metrics` to all. */
export async function startHttpServer<Context extends BaseContext>(
  options: HttpServerOptions<Context>,
): Promise<AskableService> {
  const { host, port, telemetry } = options
  const log: FastifyBaseLogger = telemetry.log
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    keepAliveTimeout: keepAliveTimeoutMs,
    forceCloseConnections: 'idle',
    requestTimeout: arrivalTimeoutMs,
    bodyLimit: options.bodyLimitBytes,
    genReqId: ({ headers }) => readGatewayWord(options.gatewaySecret, headers)?.id ?? randomUUID(),
  })
  app.decorateRequest('viewer', null)
  let isClosed = false
  app.setErrorHandler((error: FastifyError, request, reply) => {
    // Still at work for a part that closes too, and has given its question up: no fault of anybody's.
    if (isClosed) return reply.code(503).send()
    return answerError(error, request, reply)
  })
  observeRequests(app, telemetry)
  await options.extend?.(app)
  if (options.verifyToken) guardGraphql(app, options.verifyToken)
  const apollo = options.createApollo(fastifyApolloDrainPlugin(app))
  await apollo.start()
  await app.register(fastifyApollo(apollo), {
    context: (request) => createContextOf(request, options),
  })
  serveHealth(app, options.checks, options.verifyToken)
  serveMetrics(app, telemetry)
  await app.listen({ host, port })
  const ask = createAsk(apollo, options)
  return {
    url: `http://${host}:${portOf(app.server.address())}/graphql`,
    ask: async (question, request) => {
      if (isClosed) throw new ServiceClosedError()
      return ask(question, request)
    },
    close: async () => {
      isClosed = true
      await apollo.stop()
      await app.close()
      await options.close()
      await telemetry.tracing?.close()
    },
  }
}

function guardGraphql(app: FastifyInstance, verifyToken: TokenVerifier): void {
  const identify = createIdentityHook(verifyToken)
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url === '/graphql') await identify(request, reply)
  })
}

/** Numbers without anybody's data, so that who scrapes them needs no token. */
function serveMetrics(app: FastifyInstance, { metrics }: Telemetry): void {
  app.get('/metrics', async (_request, reply) => {
    reply.type(metricsContentType)
    return metrics.print()
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError(`listening on no port: ${address}`)
  return address.port
}
