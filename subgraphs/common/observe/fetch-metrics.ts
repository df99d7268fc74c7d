import { Histogram, type Registry } from 'prom-client'
import { durationBucketsSeconds } from './metrics'

export type FetchOutcome = 'ok' | 'error' | 'unavailable' | 'cancelled'

/** Told of each answer of a subgraph to the gateway. */
export type FetchObserver = (subgraph: string, outcome: FetchOutcome, seconds: number) => void

/** Times what the gateway asks of the subgraphs. */
export function createFetchObserver(registry: Registry): FetchObserver {
  const fetches = new Histogram({
    name: 'muster_subgraph_request_duration_seconds',
    help: "The gateway's requests to the subgraphs.",
    labelNames: ['subgraph', 'outcome'],
    buckets: durationBucketsSeconds,
    registers: [registry],
  })
  return (subgraph, outcome, seconds) => fetches.labels(subgraph, outcome).observe(seconds)
}
