import { HeaderMap } from '@apollo/server'
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

/** Seconds after which a caller who was turned away may try again. */
export const retryAfterSeconds = 2

/** What is under way would, together with this query, bring more than the hub can hold. */
export class OverloadedError extends GraphQLError {
  constructor() {
    super(`The hub is overloaded: large queries are under way. Try again in ${retryAfterSeconds} seconds.`, {
      extensions: {
        code: 'OVERLOADED',
        http: { status: 503, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) },
      },
    })
    this.name = 'OverloadedError'
  }
}
