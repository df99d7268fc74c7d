import { GraphQLError } from 'graphql'

/** The database stopped a statement that took longer than the subgraph lets one take. */
export class StatementTimeoutError extends GraphQLError {
  constructor(cause: Error) {
    super('The database took too long over this part and was stopped. Ask for less at once, or try again.', {
      extensions: { code: 'STATEMENT_TIMEOUT' },
      originalError: cause,
    })
    this.name = 'StatementTimeoutError'
  }
}

/** Nobody waits for the answer any more, so that no further work is done for it. */
export class RequestCancelledError extends GraphQLError {
  constructor() {
    super('The request was given up by its caller.', { extensions: { code: 'REQUEST_CANCELLED' } })
    this.name = 'RequestCancelledError'
  }
}

/** What PostgreSQL says of a statement that it was told to stop, by its own clock or from outside. */
const queryCanceled = '57014'

/** Says of a failed statement what it means to the request; an error of another kind stays what it is. */
export function toStatementError(error: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted) return new RequestCancelledError()
  const wasStopped = error instanceof Error && 'code' in error && error.code === queryCanceled
  return wasStopped ? new StatementTimeoutError(error) : error
}
