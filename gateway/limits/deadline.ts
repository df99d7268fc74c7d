import { GraphQLError } from 'graphql'

/** The request took longer than one may; what was there by then is in the answer. */
export class RequestTimeoutError extends GraphQLError {
  constructor() {
    super('The time for this request is over: this part is missing. Ask for less at a time.', {
      extensions: { code: 'REQUEST_TIMEOUT' },
    })
    this.name = 'RequestTimeoutError'
  }
}

/** Aborts when nobody waits for the answer any more, and when the request's time is over. */
export function deadlineOf(disconnected: AbortSignal, timeoutMs: number): AbortSignal {
  return AbortSignal.any([disconnected, AbortSignal.timeout(timeoutMs)])
}

/** Whether it was the time that ended, not the connection. */
export function isTimeOver(signal: AbortSignal | undefined): boolean {
  return signal?.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
}
