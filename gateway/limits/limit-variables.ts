import { z } from 'zod'

/** A setting that counts something; its unit is the end of its name. */
export function count(variable: string, byDefault: number, least = 1) {
  const fault = `expected a whole number, not below ${least}`
  return { variable, type: z.coerce.number(fault).int(fault).min(least, fault).default(byDefault) }
}

/**
 * How large an operation may be. The whole chain, from the Commission to the title of a course, is 14 fields and 6 lists
 * deep, and costs some 40,000 objects for a state of five stations an AC.
 */
export const queryLimitVariables = {
  maxDepthFields: count('QUERY_MAX_DEPTH_FIELDS', 20),
  maxDepthLists: count('QUERY_MAX_DEPTH_LISTS', 8),
  maxSelfReferences: count('QUERY_MAX_SELF_REFERENCES', 2),
  maxTokens: count('QUERY_MAX_TOKENS', 2_000),
  maxSelections: count('QUERY_MAX_SELECTIONS', 1_000),
  maxRootFields: count('QUERY_MAX_ROOT_FIELDS', 50),
  maxAliases: count('QUERY_MAX_ALIASES', 30, 0),
  maxDirectives: count('QUERY_MAX_DIRECTIVES', 10, 0),
  maxCostObjects: count('QUERY_MAX_COST_OBJECTS', 500_000),
  assumedListRows: count('QUERY_ASSUMED_LIST_ROWS', 50),
  persistedQueriesMaxBytes: count('PERSISTED_QUERIES_MAX_BYTES', 16 * 1024 * 1024),
}

/** How much may be asked, how fast and for how long. */
export const requestLimitVariables = {
  requestTimeoutMs: count('REQUEST_TIMEOUT_MS', 30_000, 100),
  bodyLimitBytes: count('GATEWAY_BODY_LIMIT_BYTES', 262_144, 1_024),
  rateLimitRequests: count('RATE_LIMIT_REQUESTS', 2_000),
  rateLimitRefusals: count('RATE_LIMIT_REFUSALS', 100),
  rateLimitWindowSeconds: count('RATE_LIMIT_WINDOW_SECONDS', 10),
  maxConcurrentRequests: count('MAX_CONCURRENT_REQUESTS', 256),
  maxEventLoopDelayMs: count('MAX_EVENT_LOOP_DELAY_MS', 3_000, 10),
}
