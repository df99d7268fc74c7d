import { ApolloServer } from '@apollo/server'
import { createApolloOptions } from '../subgraphs/common/apollo-options'
import { startHttpServer } from '../subgraphs/common/http-server'
import type { TokenVerifier } from '../subgraphs/common/identity/token-verifier'
import type { Ask } from '../subgraphs/common/in-process'
import { createFetchObserver } from '../subgraphs/common/observe/fetch-metrics'
import { createTelemetry, type Telemetry, type TelemetryConfig } from '../subgraphs/common/observe/telemetry'
import type { Service } from '../subgraphs/common/service'
import type { GatewayConfig } from './config'
import type { GatewayContext } from './context'
import { deadlineOf } from './limits/deadline'
import { PlannedGateway } from './plan/planned-gateway'
import { sourceOf } from './plan/sources'
import { RollupVersions } from './polling/rollup-versions'
import { createGuardedProfile, openProfile } from './profile'
import { SubgraphSource } from './subgraph-source'
import { readOwnSupergraph, type Supergraph } from './supergraph'

interface GatewayOptions extends GatewayConfig, Pick<TelemetryConfig, 'logTo'> {
  /** Tells who asks; null, for development, lets anybody ask anything. */
  verifyToken: TokenVerifier | null
  /** Another graph than the project's own. */
  supergraph?: Supergraph
  /** By name, subgraphs that run in this process and are asked directly. */
  neighbours?: Record<string, Ask>
}

/** Starts the gateway over the committed supergraph, or over another one. */
export async function startGateway(options: GatewayOptions): Promise<Service> {
  // @apollo/gateway reports home unless told not to; an election hub never does.
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
  const telemetry = await createTelemetry('gateway', options, { isGlobal: true })
  const { log } = telemetry
  const supergraph = options.supergraph ?? readOwnSupergraph(options.subgraphUrls)
  const { verifyToken } = options
  const sources = createSources(supergraph, options, telemetry)
  const readers = new Map([...sources].map(([name, source]) => [name, () => source.readRollupVersion()]))
  const versions = new RollupVersions(readers, options.countsMaxAgeMs)
  const profile = verifyToken
    ? createGuardedProfile(options, supergraph.sdl, versions, log, verifyToken)
    : openProfile
  const gateway = new PlannedGateway(
    {
      ...{ supergraphSdl: supergraph.sdl, logger: log },
      buildService: ({ name }) => sourceOf(sources, name),
    },
    // Of @apollo/gateway's own execution there are traces, and for development its notes on an answer.
    telemetry.tracing || !verifyToken ? null : sources,
  )
  const { plugins, ...apolloOptions } = createApolloOptions(log)
  return startHttpServer<GatewayContext>({
    telemetry,
    host: options.host,
    port: options.port,
    bodyLimitBytes: options.bodyLimitBytes,
    verifyToken,
    extend: profile.extend,
    createApollo: (drain) =>
      new ApolloServer<GatewayContext>({
        ...apolloOptions,
        ...profile.apollo,
        gateway,
        logger: log,
        plugins: [...plugins, ...(profile.apollo.plugins ?? []), drain],
      }),
    createContext: (request) => ({
      request,
      signal: deadlineOf(request.signal, options.requestTimeoutMs),
    }),
    // Of another graph's subgraphs nobody knows how they tell that they are ready.
    checks: verifyToken
      ? Object.fromEntries([...sources].map(([name, source]) => [name, () => source.checkReady()]))
      : {},
    close: async () => {
      await Promise.all([...sources.values()].map((source) => source.close()))
    },
  })
}

function createSources(
  { subgraphUrls }: Supergraph,
  { subgraphTimeoutMs: timeoutMs, gatewaySecret, neighbours }: GatewayOptions,
  { metrics, tracing }: Telemetry,
): Map<string, SubgraphSource> {
  const onFetched = createFetchObserver(metrics.registry)
  return new Map(
    Object.entries(subgraphUrls).map(([name, url]) => [
      name,
      new SubgraphSource(name, url, {
        timeoutMs,
        gatewaySecret,
        onFetched,
        tracing,
        ask: neighbours?.[name],
      }),
    ]),
  )
}
