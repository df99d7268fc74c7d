import { ApolloServer } from '@apollo/server'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import pino from 'pino'
import { createApolloOptions } from './apollo-options'
import { startHttpServer } from './http-server'
import type { TokenVerifier } from './identity/token-verifier'
import { noServiceSdlRule } from './no-service-sdl.rule'
import type { RequestInfo } from './request'
import type { Service } from './service'

/** What a subgraph brings; the rest is the same for all. */
export interface Subgraph<Context extends object> {
  name: string
  schema: GraphQLSchema
  /** Called once a request, so that loaders never outlive it and know who asks. */
  createContext: (request: RequestInfo) => Promise<Context>
  /** Rejects while the database does not answer. */
  checkReady: () => Promise<unknown>
  close: () => Promise<void>
  /** Adds routes and hooks of its own to the server. */
  extend?: (app: FastifyInstance) => Promise<void>
}

export interface SubgraphServerConfig {
  host: string
  port: number
  logLevel: string
  verifyToken: TokenVerifier
  /** Whether it tells its schema; by default it does. */
  introspection?: boolean
}

/** The gateway asks for many entities at once; a page of 1,000 stations names some 5,000 people. */
const bodyLimitBytes = 16 * 1024 * 1024

export function startSubgraph<Context extends object>(
  subgraph: Subgraph<Context>,
  { host, port, logLevel, verifyToken, introspection = true }: SubgraphServerConfig,
): Promise<Service> {
  const log = pino({ name: subgraph.name, level: logLevel }, pino.destination(2))
  const { plugins, ...options } = createApolloOptions(log)
  return startHttpServer<Context>({
    log,
    host,
    port,
    bodyLimitBytes,
    verifyToken,
    createApollo: (drain) =>
      new ApolloServer<Context>({
        ...options,
        introspection,
        hideSchemaDetailsFromClientErrors: !introspection,
        validationRules: introspection ? [] : [noServiceSdlRule],
        schema: subgraph.schema,
        logger: log,
        plugins: [...plugins, drain],
      }),
    createContext: subgraph.createContext,
    checkReady: subgraph.checkReady,
    close: subgraph.close,
    ...(subgraph.extend && { extend: subgraph.extend }),
  })
}
