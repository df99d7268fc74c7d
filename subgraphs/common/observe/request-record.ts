import type { Span } from '@opentelemetry/api'
import type { RequestInfo } from '../request'

const recordKey = Symbol('record')

/** What becomes known of a request on its way, for its log line, its metrics and its trace. */
export class RequestRecord {
  readonly startedAt = performance.now()
  readonly errorCodes = new Set<string>()
  /** Unknown until the body is read. */
  operation: RequestInfo['operation'] = { name: null, hash: '' }
  private readonly controller = new AbortController()

  constructor(
    readonly id: string,
    readonly span: Span | undefined,
  ) {}

  /** Aborts when nobody waits for the answer any more. */
  get signal(): AbortSignal {
    return this.controller.signal
  }

  cancel(): void {
    this.controller.abort()
  }

  get seconds(): number {
    return (performance.now() - this.startedAt) / 1_000
  }
}

/** Lets the plugins of Apollo, which see a request's context but not the request, find its record. */
export function attachRecord(context: object, record: RequestRecord): void {
  Reflect.set(context, recordKey, record)
}

export function recordOf(context: object): RequestRecord | undefined {
  const record: unknown = Reflect.get(context, recordKey)
  return record instanceof RequestRecord ? record : undefined
}
