import { setTimeout as sleep } from 'node:timers/promises'
import type { Span } from '@opentelemetry/api'
import type { StatementObserver } from '../request'
import { toSpanContext, toTraceparent } from './traceparent'

/** Sends spans to a collector. Spans hold names, durations and SQL with placeholders, never a value. */
export interface Tracing {
  /** Begins a request's span, under the caller's if the header names one. */
  startRequest(traceparent: unknown, requestId: string): Span
  /** Runs the work with this span as the one that others of the process are put under. */
  within(span: Span, work: () => void): void
  /** Puts a request's statements under its span. */
  statementsOf(span: Span): StatementObserver
  /** The headers that put another service's span under the one that is active here. */
  headers(): Record<string, string>
  /** Marks a span as failed or not, and ends it. */
  end(span: Span, isFailed: boolean): void
  /** Sends what has not been sent, as far as the collector takes it in time. */
  close(): Promise<void>
}

const flushTimeoutMs = 2_000

/**
 * Loads OpenTelemetry and starts to send to the collector at this address, `http://127.0.0.1:4318`.
 * @param isGlobal whether libraries of this process, such as Apollo's gateway, find it too. Each promise then costs a
 *   little more, so a subgraph, whose spans know their parents, does without.
 */
export async function startTracing(
  service: string,
  endpoint: string,
  { isGlobal }: { isGlobal: boolean },
): Promise<Tracing> {
  const { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } = await import('@opentelemetry/api')
  const provider = await createProvider(service, endpoint)
  if (isGlobal) provider.register()
  const tracer = provider.getTracer('muster')
  const end = (span: Span, isFailed: boolean) => {
    if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
  }
  return {
    startRequest(traceparent, requestId) {
      const caller = toSpanContext(traceparent)
      const parent = caller ? trace.setSpanContext(ROOT_CONTEXT, caller) : ROOT_CONTEXT
      const attributes = { 'muster.request_id': requestId }
      return tracer.startSpan('POST /graphql', { kind: SpanKind.SERVER, attributes }, parent)
    },
    within: (span, work) => context.with(trace.setSpan(context.active(), span), work),
    statementsOf(request) {
      const parent = trace.setSpan(ROOT_CONTEXT, request)
      return (text) => {
        const attributes = { 'db.system': 'postgresql', 'db.statement': text }
        const span = tracer.startSpan(verbOf(text), { kind: SpanKind.CLIENT, attributes }, parent)
        return (error) => end(span, error !== undefined)
      }
    },
    headers() {
      const span = trace.getSpan(context.active())
      return span ? { traceparent: toTraceparent(span.spanContext()) } : {}
    },
    end,
    async close() {
      await Promise.race([provider.shutdown(), sleep(flushTimeoutMs, undefined, { ref: false })])
      if (!isGlobal) return
      trace.disable()
      context.disable()
    },
  }
}

async function createProvider(service: string, endpoint: string) {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { Resource }] = await Promise.all(
    [
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ],
  )
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  return new NodeTracerProvider({
    resource: new Resource({ 'service.name': `muster-${service}` }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
}

/** `SELECT` of a statement that selects. */
function verbOf(text: string): string {
  return /\w+/.exec(text)?.[0].toUpperCase() ?? 'SQL'
}
