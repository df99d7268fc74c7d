import type { ApolloServerPlugin } from '@apollo/server'

/** Gives an error the id of the request, under which every part's log tells of it. */
export function requestIdPlugin(): ApolloServerPlugin {
  return {
    requestDidStart: async ({ contextValue, request }) => {
      const requestId = idIn(contextValue) ?? request.http?.headers.get('x-request-id')
      return {
        didEncounterErrors: async ({ errors }) => {
          for (const { extensions } of errors) if (requestId) extensions.requestId = requestId
        },
      }
    },
  }
}

/** A context that keeps its request's RequestInfo knows the id even where no header gave it. */
function idIn(context: object): string | undefined {
  if (!('request' in context) || typeof context.request !== 'object' || context.request === null)
    return undefined
  return 'id' in context.request ? String(context.request.id) : undefined
}
