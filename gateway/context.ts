import type { RequestInfo } from '../subgraphs/common/request'

/** What the gateway knows of a request while it plans and fetches. */
export interface GatewayContext {
  request: RequestInfo
  /** Aborts when nobody waits for the answer any more, and when the request's time is over. */
  signal: AbortSignal
}
