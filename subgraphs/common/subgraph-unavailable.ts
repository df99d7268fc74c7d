import { GraphQLError } from 'graphql'

/**
 * A subgraph gave no answer, or none that can be read, to the gateway or to another subgraph. Other parts of a query are not
 * touched.
 * @param note what else the caller is to know, a sentence
 */
export class SubgraphUnavailableError extends GraphQLError {
  constructor(subgraph: string, cause?: unknown, note?: string) {
    super(`The ${subgraph} subgraph does not answer.${note ? ` ${note}` : ''} Try again shortly.`, {
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      originalError: cause instanceof Error ? cause : null,
    })
    this.name = 'SubgraphUnavailableError'
  }
}

/** Without a subgraph's facts neither a change nor a judgement is made. */
export function factsUnavailable(subgraph: string, cause?: unknown): SubgraphUnavailableError {
  return new SubgraphUnavailableError(subgraph, cause, 'Nothing was done.')
}
