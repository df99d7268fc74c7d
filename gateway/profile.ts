import type { ApolloServerOptions } from '@apollo/server'
import { depthLimit } from '@graphile/depth-limit'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { TokenVerifier } from '../subgraphs/common/identity/token-verifier'
import { maskUnknown, withoutSuggestion } from '../subgraphs/common/observe/masked-error'
import { serveUploads } from '../subgraphs/common/upload/upload-route'
import type { GatewayConfig } from './config'
import type { GatewayContext } from './context'
import { serveDownloads } from './downloads/serve-downloads'
import { oneErrorAPathPlugin } from './errors/one-error-a-path.plugin'
import { operationFoundPlugin } from './errors/operation-found.plugin'
import { sendCacheHeaders } from './http/cache-headers'
import { answerStrangers, protectBrowsers } from './http/protect-http'
import { operationSizeRule } from './limits/operation-size.rule'
import { shedOverload } from './limits/overload'
import { queryCostPlugin } from './limits/query-cost.plugin'
import { limitRates } from './limits/rate-limit'
import { pollingPlugin } from './polling/polling.plugin'
import type { RollupVersions } from './polling/rollup-versions'
import { OwnOperations } from './safelist/own-operations'
import { createPersistedQueries } from './safelist/persisted-queries'
import { Safelist } from './safelist/safelist'
import { safelistPlugin } from './safelist/safelist.plugin'
import { createUploadPasser } from './uploads/pass-upload-on'

type ApolloSettings = Omit<
  ApolloServerOptions<GatewayContext>,
  'gateway' | 'schema' | 'typeDefs' | 'resolvers'
>

/** How the gateway meets its callers: what it lets them ask, and in which words it refuses. */
export interface Profile {
  apollo: ApolloSettings
  extend: (app: FastifyInstance) => Promise<void>
}

/** Errors beyond this many are of no help to who wrote the query. */
const maxValidationErrors = 5

/** For callers of all kinds: every limit holds. */
export function createGuardedProfile(
  config: GatewayConfig,
  supergraphSdl: string,
  versions: RollupVersions,
  log: Logger,
  verifyToken: TokenVerifier,
): Profile {
  const safelist = config.safelistFile ? new Safelist(config.safelistFile, log) : null
  const ownOperations = new OwnOperations()
  const { gatewaySecret, rates, maxDownloads } = config
  return {
    apollo: {
      introspection: config.introspection,
      hideSchemaDetailsFromClientErrors: config.isProduction,
      formatError: (error) =>
        config.isProduction ? withoutSuggestion(maskUnknown(error)) : maskUnknown(error),
      allowBatchedHttpRequests: false,
      csrfPrevention: true,
      cache: 'bounded',
      persistedQueries: { cache: createPersistedQueries(config.persistedQueriesMaxBytes, safelist) },
      parseOptions: { maxTokens: config.maxTokens },
      validationOptions: { maxErrors: maxValidationErrors },
      validationRules: [operationSizeRule(config), createDepthRule(config)],
      plugins: [
        ...(safelist ? [safelistPlugin(safelist, ownOperations)] : []),
        operationFoundPlugin(),
        queryCostPlugin(supergraphSdl, config),
        oneErrorAPathPlugin(),
        pollingPlugin(versions, config.countsMaxBytes),
      ],
    },
    extend: async (app) => {
      sendCacheHeaders(app)
      answerStrangers(app)
      await protectBrowsers(app, config.corsOrigins)
      await shedOverload(app, config)
      limitRates(app, config)
      if (!gatewaySecret) return
      serveDownloads(app, { gatewaySecret, verifyToken, rates, maxDownloads, ownOperations })
      const take = createUploadPasser(app, config.subgraphUrls, gatewaySecret)
      await serveUploads(app, { gatewaySecret, verifyToken, limits: config, take })
    },
  }
}

/** For one developer's machine: anybody may ask anything, and errors are passed on as the subgraphs tell them. */
export const openProfile: Profile = {
  apollo: {
    introspection: true,
    csrfPrevention: false,
    formatError: (formatted) => formatted,
    plugins: [operationFoundPlugin()],
  },
  extend: async (app) => answerStrangers(app),
}

function createDepthRule({ maxDepthFields, maxDepthLists, maxSelfReferences }: GatewayConfig) {
  return depthLimit({
    maxDepth: maxDepthFields,
    maxListDepth: maxDepthLists,
    maxSelfReferentialDepth: maxSelfReferences,
    revealDetails: true,
  })
}
