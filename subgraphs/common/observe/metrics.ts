import { Histogram, Registry } from 'prom-client'
import { createOperationLabel } from './operation-name'
import type { Outcome } from './outcome'
import { processRegistry } from './process-metrics'

/** From what a key lookup takes to what is given up. */
export const durationBucketsSeconds = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
]

/** The numbers of one service. Several may run in a process, each with its own. */
export interface ServiceMetrics {
  registry: Registry
  observeRequest(operation: string | null, outcome: Outcome, seconds: number): void
  /** All of it as Prometheus reads it, with what is known of the process. */
  print(): Promise<string>
}

export const metricsContentType = Registry.PROMETHEUS_CONTENT_TYPE

export function createServiceMetrics(): ServiceMetrics {
  const registry = new Registry()
  const requests = new Histogram({
    name: 'muster_request_duration_seconds',
    help: 'GraphQL requests, from their arrival to the end of their answer.',
    labelNames: ['operation', 'outcome'],
    buckets: durationBucketsSeconds,
    registers: [registry],
  })
  const labelOf = createOperationLabel()
  return {
    registry,
    observeRequest: (operation, outcome, seconds) =>
      requests.labels(labelOf(operation), outcome).observe(seconds),
    print: async () => `${await registry.metrics()}\n${await processRegistry().metrics()}`,
  }
}
