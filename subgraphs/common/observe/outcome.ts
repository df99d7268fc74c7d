/** How a request ended: answered whole, turned down for what the caller sent, failed for what is ours, or given up. */
export type Outcome = 'ok' | 'refused' | 'failed' | 'cancelled'

/** Codes of what is wrong on our side of the border. */
const ours = /^INTERNAL_SERVER_ERROR$|_UNAVAILABLE$|_TIMEOUT$/

export function isFailure(code: string): boolean {
  return ours.test(code)
}

export function outcomeOf({
  isCancelled,
  status,
  errorCodes,
}: {
  isCancelled: boolean
  status: number
  errorCodes: ReadonlySet<string>
}): Outcome {
  if (isCancelled) return 'cancelled'
  if (status >= 500 || [...errorCodes].some(isFailure)) return 'failed'
  return status >= 400 || errorCodes.size > 0 ? 'refused' : 'ok'
}
