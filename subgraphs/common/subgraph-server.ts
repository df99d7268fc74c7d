import { ApolloServer } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import pino from 'pino'
import { createApolloOptions } from './apollo-options'
import { startHttpServer } from './http-server'
import type { Service } from './service'

/** What a subgraph brings; the rest is the same for all. */
export interface Subgraph<Context extends object> {
  name: string
  schema: GraphQLSchema
  /** Called once a request, so that loaders never outlive it. */
  createContext: () => Context
  /** Rejects while the database does not answer. */
  checkReady: () => Promise<unknown>
  close: () => Promise<void>
}

export interface SubgraphServerConfig {
  host: string
  port: number
  logLevel: string
}

export function startSubgraph<Context extends object>(
  subgraph: Subgraph<Context>,
  { host, port, logLevel }: SubgraphServerConfig,
): Promise<Service> {
  const log = pino({ name: subgraph.name, level: logLevel }, pino.destination(2))
  const { plugins, ...options } = createApolloOptions(log)
  return startHttpServer<Context>({
    log,
    host,
    port,
    createApollo: (drain) =>
      new ApolloServer<Context>({
        ...options,
        schema: subgraph.schema,
        logger: log,
        plugins: [...plugins, drain],
      }),
    createContext: subgraph.createContext,
    checkReady: subgraph.checkReady,
    close: subgraph.close,
  })
}
