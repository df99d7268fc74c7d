import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'

/** Says that the operation asked for is not in the document, which @apollo/gateway would call an error of the server. */
export function operationFoundPlugin(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, request: { operationName } }) => {
        if (operation) return
        const message = operationName
          ? `There is no operation "${operationName}" in the document.`
          : 'The document has several operations: say with operationName which to run.'
        throw new GraphQLError(message, {
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        })
      },
    }),
  }
}
