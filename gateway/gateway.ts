import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { depthLimit } from '@graphile/depth-limit'
import pino from 'pino'
import { projectFolder } from '../prisma/folders'
import { createApolloOptions } from '../subgraphs/common/apollo-options'
import { startHttpServer } from '../subgraphs/common/http-server'
import type { TokenVerifier } from '../subgraphs/common/identity/token-verifier'
import type { Service } from '../subgraphs/common/service'
import type { GatewayConfig } from './config'
import type { GatewayContext } from './context'
import { SubgraphSource } from './subgraph-source'

/**
 * How deep a query may go. The whole chain, from the Commission to the title of a course, is 14 fields and 6 lists deep;
 * state > districts > state > districts and so on would fill any memory.
 */
const depthLimits = { maxDepth: 20, maxListDepth: 8, maxSelfReferentialDepth: 2 }

/** Starts the gateway over the committed supergraph. */
export async function startGateway(config: GatewayConfig & { verifyToken: TokenVerifier }): Promise<Service> {
  // @apollo/gateway reports home unless told not to; an election hub never does.
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
  const log = pino({ name: 'gateway', level: config.logLevel }, pino.destination(2))
  const sources = createSources(config)
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(join(projectFolder, 'schema', 'supergraph.graphql'), 'utf8'),
    buildService: ({ name }) => sourceOf(sources, name),
    logger: log,
  })
  const { plugins, ...options } = createApolloOptions(log)
  return startHttpServer({
    log,
    host: config.host,
    port: config.port,
    bodyLimitBytes: config.bodyLimitBytes,
    verifyToken: config.verifyToken,
    createApollo: (drain) =>
      new ApolloServer<GatewayContext>({
        ...options,
        gateway,
        logger: log,
        plugins: [...plugins, drain],
        validationRules: [depthLimit({ ...depthLimits, revealDetails: true })],
      }),
    createContext: (request) => ({ request }),
    checkReady: () => Promise.all([...sources.values()].map((source) => source.checkReady())),
    close: async () => {
      await Promise.all([...sources.values()].map((source) => source.close()))
    },
  })
}

function createSources({ subgraphUrls, subgraphTimeoutMs }: GatewayConfig): Map<string, SubgraphSource> {
  return new Map(
    Object.entries(subgraphUrls).map(([name, url]) => [
      name,
      new SubgraphSource(name, url, { timeoutMs: subgraphTimeoutMs }),
    ]),
  )
}

function sourceOf(sources: Map<string, SubgraphSource>, name: string): SubgraphSource {
  const source = sources.get(name)
  if (source) return source
  throw new Error(`The supergraph names a subgraph "${name}" of which the gateway has no URL.`)
}
