import type { AddressInfo } from 'node:net'
import type { ApolloServer, BaseContext } from '@apollo/server'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import fastify, { LogController } from 'fastify'
import type { Logger } from 'pino'
import type { Service } from './service'

interface HttpServerOptions<Context extends BaseContext> {
  log: Logger
  host: string
  port: number
  /** Creates the Apollo server; what it is given must be among its plugins, so that it drains before it stops. */
  createApollo: (drain: ReturnType<typeof fastifyApolloDrainPlugin>) => ApolloServer<Context>
  createContext: () => Context
  /** Rejects, saying why, while the service cannot do its work. */
  checkReady: () => Promise<unknown>
  close: () => Promise<void>
}

/** Longer than the gateway lets a connection idle, so that it never writes into one that has just been closed. */
const keepAliveTimeoutMs = 65_000

/** Serves `/graphql`, `/health/live` and `/health/ready`. */
export async function startHttpServer<Context extends BaseContext>(
  options: HttpServerOptions<Context>,
): Promise<Service> {
  const { log, host, port } = options
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    keepAliveTimeout: keepAliveTimeoutMs,
    forceCloseConnections: 'idle',
    // A subgraph is asked for many entities at once; a page of 1,000 stations names some 5,000 people.
    bodyLimit: 16 * 1024 * 1024,
  })
  const apollo = options.createApollo(fastifyApolloDrainPlugin(app))
  await apollo.start()
  await app.register(fastifyApollo(apollo), { context: async () => options.createContext() })
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    try {
      await options.checkReady()
      return { status: 'ready' }
    } catch (error) {
      return reply
        .code(503)
        .send({ status: 'not ready', reason: error instanceof Error ? error.message : String(error) })
    }
  })
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

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError(`listening on no port: ${address}`)
  return address.port
}
