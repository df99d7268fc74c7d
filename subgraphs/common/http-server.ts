import { createHash, randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { ApolloServer, BaseContext } from '@apollo/server'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Logger } from 'pino'
import { answerError } from './http-errors'
import { createIdentityHook } from './identity/identity-hook'
import type { TokenVerifier } from './identity/token-verifier'
import type { Viewer } from './identity/viewer'
import type { RequestInfo } from './request'
import type { Service } from './service'

interface HttpServerOptions<Context extends BaseContext> {
  log: Logger
  host: string
  port: number
  /** Largest body that is read, in bytes. */
  bodyLimitBytes: number
  /** Tells who asks; null lets anybody in as a viewer of nothing. */
  verifyToken: TokenVerifier | null
  /** Adds what only this service does to requests. */
  extend?: (app: FastifyInstance) => Promise<void>
  /** Creates the Apollo server; what it is given must be among its plugins, so that it drains before it stops. */
  createApollo: (drain: ReturnType<typeof fastifyApolloDrainPlugin>) => ApolloServer<Context>
  createContext: (request: RequestInfo) => Promise<Context> | Context
  /** Rejects, saying why, while the service cannot do its work. */
  checkReady: () => Promise<unknown>
  close: () => Promise<void>
}

/** Longer than the gateway lets a connection idle, so that it never writes into one that has just been closed. */
const keepAliveTimeoutMs = 65_000

/** Serves `/graphql` to who shows a valid token; `/health/live` and `/health/ready` to all. */
export async function startHttpServer<Context extends BaseContext>(
  options: HttpServerOptions<Context>,
): Promise<Service> {
  const { host, port } = options
  const log: FastifyBaseLogger = options.log
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    keepAliveTimeout: keepAliveTimeoutMs,
    forceCloseConnections: 'idle',
    bodyLimit: options.bodyLimitBytes,
    genReqId: (request) => requestIdOf(request.headers['x-request-id']),
  })
  app.decorateRequest('viewer', null)
  app.setErrorHandler(answerError)
  await options.extend?.(app)
  if (options.verifyToken) guardGraphql(app, options.verifyToken)
  const apollo = options.createApollo(fastifyApolloDrainPlugin(app))
  await apollo.start()
  await app.register(fastifyApollo(apollo), {
    context: async (request, reply) => options.createContext(toRequestInfo(request, reply)),
  })
  serveHealth(app, options.checkReady)
  await app.listen({ host, port })
  return {
    url: `http://${host}:${portOf(app.server.address())}/graphql`,
    close: async () => {
      await apollo.stop()
      await app.close()
      await options.close()
    },
  }
}

function guardGraphql(app: FastifyInstance, verifyToken: TokenVerifier): void {
  const identify = createIdentityHook(verifyToken)
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url === '/graphql') await identify(request, reply)
  })
}

function serveHealth(app: FastifyInstance, checkReady: () => Promise<unknown>): void {
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    try {
      await checkReady()
      return { status: 'ready' }
    } catch (error) {
      return reply
        .code(503)
        .send({ status: 'not ready', reason: error instanceof Error ? error.message : String(error) })
    }
  })
}

const nobody: Viewer = { subject: '', grants: [] }

function toRequestInfo(request: FastifyRequest, reply: FastifyReply): RequestInfo {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  return {
    viewer: request.viewer ?? nobody,
    authorization: request.headers.authorization ?? '',
    id: request.id,
    operation: operationOf(request),
    signal: controller.signal,
  }
}

/** What the gateway says of the operation; of one that came around it, what its own text tells. */
function operationOf({ headers, body }: FastifyRequest): RequestInfo['operation'] {
  const hash = headers['x-operation-hash']
  const name = headers['x-operation-name']
  if (typeof hash === 'string') return { name: typeof name === 'string' ? name : null, hash }
  const query = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : ''
  return { name: null, hash: createHash('sha256').update(query).digest('hex') }
}

/** The id that a caller gave, where it is one that can stand in a log; else a new one. */
function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : randomUUID()
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError(`listening on no port: ${address}`)
  return address.port
}
