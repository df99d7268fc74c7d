import { GraphQLError } from 'graphql'

/** Another subgraph, without which this cannot be answered, does not answer. Nothing was done. */
export class SubgraphUnavailableError extends GraphQLError {
  constructor(name: string, cause?: unknown) {
    super(`The ${name} subgraph does not answer now, so nothing was done. Try again shortly.`, {
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      originalError: cause instanceof Error ? cause : null,
    })
    this.name = 'SubgraphUnavailableError'
  }
}
