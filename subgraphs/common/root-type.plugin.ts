import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'

/** Says of an operation of a kind that the schema does not have what it is, before anybody takes it for a fault of the server. */
export function rootTypePlugin(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, operation }) => {
        if (!operation || schema.getRootType(operation.operation)) return
        throw new GraphQLError(`The graph has no ${operation.operation}.`, {
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        })
      },
    }),
  }
}
