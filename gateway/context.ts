import type { RequestInfo } from '../subgraphs/common/request'

/** What the gateway knows of a request while it plans and fetches. */
export interface GatewayContext {
  request: RequestInfo
}
