import { GraphQLError, type GraphQLFormattedError } from 'graphql'

export type ErrorPath = readonly (string | number)[] | undefined

/** An error of a subgraph as the caller is told it: at its place in the whole answer. */
export function toFetchError(error: GraphQLFormattedError, subgraph: string, path: ErrorPath): GraphQLError {
  const { code = 'DOWNSTREAM_SERVICE_ERROR' } = error.extensions ?? {}
  return new GraphQLError(error.message || `Error while fetching subquery from service "${subgraph}"`, {
    ...(path && { path }),
    originalError: Object.assign(new Error(error.message), error),
    extensions: { ...error.extensions, code, serviceName: subgraph },
  })
}
