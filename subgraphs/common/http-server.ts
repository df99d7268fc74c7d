import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { ApolloServer, BaseContext } from '@apollo/server'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { GraphQLError } from 'graphql'
import {
  databaseUnavailableCode,
  databaseUnavailableMessage,
  isDatabaseUnavailable,
} from './database-unavailable'
import { readGatewayWord } from './gateway-word'
import { type HealthChecks, serveHealth } from './health'
import { answerError } from './http-errors'
import { createIdentityHook } from './identity/identity-hook'
import type { TokenVerifier } from './identity/token-verifier'
import type { Viewer } from './identity/viewer'
import { internalErrorCode, toMaskedMessage } from './observe/masked-error'
import { metricsContentType } from './observe/metrics'
import { observeRequests } from './observe/request-hooks'
import { attachRecord, type RequestRecord } from './observe/request-record'
import type { Telemetry } from './observe/telemetry'
import type { RequestInfo } from './request'
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

/** Longer than the gateway lets a connection idle, so that it never writes into one that has just been closed. */
const keepAliveTimeoutMs = 65_000

/** In which a request must have come whole; one that trickles in is answered 408. */
const arrivalTimeoutMs = 15_000

/** Serves `/graphql` to who shows a valid token; `/health/live`, `/health/ready` and `/metrics` to all. */
export async function startHttpServer<Context extends BaseContext>(
  options: HttpServerOptions<Context>,
): Promise<Service> {
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
  app.setErrorHandler(answerError)
  observeRequests(app, telemetry)
  await options.extend?.(app)
  if (options.verifyToken) guardGraphql(app, options.verifyToken)
  const apollo = options.createApollo(fastifyApolloDrainPlugin(app))
  await apollo.start()
  await app.register(fastifyApollo(apollo), {
    context: (request) => createContext(request, options),
  })
  serveHealth(app, options.checks, options.verifyToken)
  serveMetrics(app, telemetry)
  await app.listen({ host, port })
  return {
    url: `http://${host}:${portOf(app.server.address())}/graphql`,
    close: async () => {
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

async function createContext<Context extends BaseContext>(
  request: FastifyRequest,
  options: HttpServerOptions<Context>,
): Promise<Context> {
  const { record } = request
  if (!record) throw new TypeError('a request for GraphQL has no record')
  // Of an operation that no gateway speaks for, Apollo tells name and hash when it has parsed the text.
  const word = readGatewayWord(options.gatewaySecret, request.headers)
  record.operation = word?.operation ?? { name: null, hash: '' }
  try {
    const context = await options.createContext(toRequestInfo(request, record, options.telemetry))
    attachRecord(context, record)
    return context
  } catch (error) {
    const failure = toContextError(error, record.id)
    record.errorCodes.add(String(failure.extensions.code))
    // Apollo has no context yet by which it could tell whose error this is.
    if (failure.extensions.code === internalErrorCode)
      options.telemetry.log.error({ requestId: record.id, err: error }, 'unexpected error')
    throw failure
  }
}

/** What the caller hears of a context that could not be made. */
function toContextError(error: unknown, requestId: string): GraphQLError {
  if (error instanceof GraphQLError && typeof error.extensions.code === 'string') return error
  if (!isDatabaseUnavailable(error))
    return new GraphQLError(toMaskedMessage(requestId), { extensions: { code: internalErrorCode } })
  const extensions = { code: databaseUnavailableCode, http: { status: 503 } }
  return new GraphQLError(databaseUnavailableMessage, { extensions })
}

const nobody: Viewer = { subject: '', grants: [] }

function toRequestInfo(
  { viewer, headers }: FastifyRequest,
  { id, operation, signal, span }: RequestRecord,
  { tracing }: Telemetry,
): RequestInfo {
  return {
    viewer: viewer ?? nobody,
    authorization: headers.authorization ?? '',
    id,
    operation,
    signal,
    observeStatement: span && tracing?.statementsOf(span),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError(`listening on no port: ${address}`)
  return address.port
}
