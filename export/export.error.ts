/** What an export ends with when it cannot be made whole. The codes of the graph's own errors are passed on. */
export class ExportError extends Error {
  override readonly name = 'ExportError'

  constructor(
    readonly code: string,
    message: string,
    /** What a gateway answers before the first byte. */
    readonly statusCode: number,
  ) {
    super(message)
  }
}

const statusByCode: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  OPERATION_NOT_LISTED: 403,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  SUBGRAPH_UNAVAILABLE: 503,
  REQUEST_TIMEOUT: 504,
}

/** An error that the graph answered with. */
export function toExportError(code: string, message: string): ExportError {
  return new ExportError(code, message, statusByCode[code] ?? 502)
}
