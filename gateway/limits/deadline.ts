import { setMaxListeners } from 'node:events'
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

/**
 * Aborts when nobody waits for the answer any more, and when the request's time is over. Made by hand: of a signal that
 * AbortSignal.any combines, Node may collect the time-out before it is over.
 */
export function deadlineOf(disconnected: AbortSignal, timeoutMs: number): AbortSignal {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal) // each of a request's fetches listens
  const timer = setTimeout(() => controller.abort(new RequestTimeoutError()), timeoutMs)
  timer.unref()
  const giveUp = () => controller.abort(disconnected.reason)
  if (disconnected.aborted) giveUp()
  else disconnected.addEventListener('abort', giveUp, { once: true })
  controller.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return controller.signal
}

/** Whether it was the time that ended, not the connection. */
export function isTimeOver(signal: AbortSignal | undefined): boolean {
  return signal?.reason instanceof RequestTimeoutError
}
