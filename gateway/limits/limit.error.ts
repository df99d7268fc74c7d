import { GraphQLError } from 'graphql'

/** The query would bring more objects than one request may. */
export class QueryTooComplexError extends GraphQLError {
  constructor(cost: number, limit: number) {
    super(
      `The query may bring ${cost} objects, by its page sizes and the mean length of its lists: at most ${limit} are allowed. Ask for smaller pages (first), or for fewer lists within lists.`,
      { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } },
    )
    this.name = 'QueryTooComplexError'
  }
}
