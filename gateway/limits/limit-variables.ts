import { z } from 'zod'

/** What a timer of Node can wait for, in milliseconds: some 24 days. */
const longestTimerMs = 2_147_483_647

/** A setting that counts something; its unit is the end of its name. */
export function count(variable: string, byDefault: number, least = 1, most = Number.MAX_SAFE_INTEGER) {
  const fault = `expected a whole number, not below ${least}${most < Number.MAX_SAFE_INTEGER ? ` and not above ${most}` : ''}`
  return {
    variable,
    type: z.coerce.number(fault).int(fault).min(least, fault).max(most, fault).default(byDefault),
  }
}

/** A setting that is a time in milliseconds. */
export function milliseconds(variable: string, byDefault: number, least: number) {
  return count(variable, byDefault, least, longestTimerMs)
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
  maxCostObjects: count('QUERY_MAX_COST_OBJECTS', 250_000),
  assumedListRows: count('QUERY_ASSUMED_LIST_ROWS', 50),
  persistedQueriesMaxBytes: count('PERSISTED_QUERIES_MAX_BYTES', 16 * 1024 * 1024),
}

/** How much may be asked, how fast and for how long. */
export const requestLimitVariables = {
  requestTimeoutMs: milliseconds('REQUEST_TIMEOUT_MS', 30_000, 100),
  bodyLimitBytes: count('GATEWAY_BODY_LIMIT_BYTES', 262_144, 1_024),
  rateLimitRequests: count('RATE_LIMIT_REQUESTS', 2_000),
  rateLimitRefusals: count('RATE_LIMIT_REFUSALS', 100),
  rateLimitWindowSeconds: count('RATE_LIMIT_WINDOW_SECONDS', 10, 1, 86_400),
  maxCostUnderWayObjects: count('MAX_COST_UNDER_WAY_OBJECTS', 600_000),
  maxConcurrentRequests: count('MAX_CONCURRENT_REQUESTS', 100),
  maxEventLoopDelayMs: milliseconds('MAX_EVENT_LOOP_DELAY_MS', 3_000, 10),
}

/** How answers of counts are kept for who polls for them. */
export const pollingVariables = {
  countsMaxAgeMs: milliseconds('COUNTS_MAX_AGE_MS', 1_000, 0),
  countsMaxBytes: count('COUNTS_MAX_BYTES', 16 * 1024 * 1024, 0),
}
