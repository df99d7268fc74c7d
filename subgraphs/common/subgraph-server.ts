import { ApolloServer } from '@apollo/server'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Registry } from 'prom-client'
import { createApolloOptions } from './apollo-options'
import { defaultKeyDays, KeyPruning } from './change/key-pruning'
import type { SqlPool } from './database'
import { createQueryExecution } from './execution/query-execution'
import { type AskableService, startHttpServer } from './http-server'
import type { TokenVerifier } from './identity/token-verifier'
import { noServiceSdlRule } from './no-service-sdl.rule'
import { maskUnknown, withoutSuggestion } from './observe/masked-error'
import { observePool } from './observe/sql-metrics'
import { createTelemetry, type TelemetryConfig } from './observe/telemetry'
import type { RequestInfo } from './request'
import { serveRollupVersion } from './rollup-version'
import { type ListIntake, receiveList } from './upload/receive-list'
import { removeOldSpools } from './upload/spool'
import { serveUploads } from './upload/upload-route'
import { defaultUploadLimits, type UploadLimits } from './upload/upload-variables'

/** What a subgraph brings; the rest is the same for all. */
export interface Subgraph<Context extends object> {
  name: string
  schema: GraphQLSchema
  pool: SqlPool
  /** Called once a request, so that loaders never outlive it and know who asks. */
  createContext: (request: RequestInfo) => Promise<Context>
  /** Rejects while the database does not answer. */
  checkReady: () => Promise<unknown>
  close: () => Promise<void>
  /** Tables of counts, whose `version` the gateway asks for. */
  rollups: readonly string[]
  /** Takes the lists in that are sent to it. */
  intake: ListIntake
  /** Adds metrics of its own. */
  observe?: (registry: Registry) => void
  /** Adds routes and hooks of its own to the server. */
  extend?: (app: FastifyInstance) => Promise<void>
}

export interface SubgraphServerConfig extends TelemetryConfig, Partial<UploadLimits> {
  host: string
  port: number
  verifyToken: TokenVerifier
  /** Shared with the gateway, whose word on a request is believed by it. */
  gatewaySecret?: string | undefined
  /** Whether it tells its schema; by default it does. */
  introspection?: boolean
  /** How many days an idempotency key is kept; a week where left out. */
  idempotencyKeyDays?: number
}

/** The gateway asks for many entities at once; a page of 1,000 stations names some 5,000 people. */
const bodyLimitBytes = 16 * 1024 * 1024

export async function startSubgraph<Context extends object>(
  subgraph: Subgraph<Context>,
  config: SubgraphServerConfig,
): Promise<AskableService> {
  const { host, port, verifyToken, introspection = true, gatewaySecret, idempotencyKeyDays } = config
  const telemetry = await createTelemetry(subgraph.name, config, { isGlobal: false })
  observePool(subgraph.pool, telemetry.metrics.registry)
  subgraph.observe?.(telemetry.metrics.registry)
  const { log } = telemetry
  subgraph.pool.on('error', (err) => log.warn({ err }, 'a connection to PostgreSQL was lost'))
  const pruning = new KeyPruning(subgraph.pool, idempotencyKeyDays ?? defaultKeyDays)
  const { plugins, ...options } = createApolloOptions(log)
  return startHttpServer<Context>({
    telemetry,
    host,
    port,
    bodyLimitBytes,
    verifyToken,
    gatewaySecret,
    createApollo: (drain) =>
      new ApolloServer<Context>({
        ...options,
        introspection,
        hideSchemaDetailsFromClientErrors: !introspection,
        formatError: (error) => (introspection ? maskUnknown(error) : withoutSuggestion(maskUnknown(error))),
        validationRules: introspection ? [] : [noServiceSdlRule],
        gateway: createQueryExecution(subgraph.schema),
        logger: log,
        plugins: [...plugins, drain],
      }),
    createContext: subgraph.createContext,
    checks: { database: subgraph.checkReady },
    close: async () => {
      await pruning.close()
      await subgraph.close()
    },
    extend: async (app) => {
      if (gatewaySecret) {
        serveRollupVersion(app, subgraph.pool, subgraph.rollups, gatewaySecret)
        await removeOldSpools(Date.now())
        await serveUploads(app, {
          ...{ gatewaySecret, verifyToken, limits: { ...defaultUploadLimits, ...config } },
          take: (upload, reply) => receiveList(subgraph.intake, upload, reply),
        })
      }
      app.addHook('onListen', async () => pruning.start(app.log))
      await subgraph.extend?.(app)
    },
  })
}
