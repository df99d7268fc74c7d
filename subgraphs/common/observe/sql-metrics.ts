import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { SqlPool } from '../database'
import { durationBucketsSeconds } from './metrics'

/** Counts and times a pool's statements, and tells how many of its connections are in use. */
export function observePool(pool: SqlPool, registry: Registry): void {
  const registers = [registry]
  const statements = new Counter({
    name: 'muster_sql_statements_total',
    help: 'SQL statements that have ended.',
    labelNames: ['outcome'],
    registers,
  })
  const durations = new Histogram({
    name: 'muster_sql_statement_duration_seconds',
    help: 'SQL statements, from being sent to their last row.',
    buckets: durationBucketsSeconds,
    registers,
  })
  pool.onStatement = (seconds, outcome) => {
    statements.labels(outcome).inc()
    durations.observe(seconds)
  }
  observeConnections(pool, registers)
}

function observeConnections(pool: SqlPool, registers: Registry[]): void {
  new Gauge({
    name: 'muster_sql_pool_connections',
    help: 'Connections to PostgreSQL: all that are open (total), and those at rest (idle).',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'total' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
    },
  })
  new Gauge({
    name: 'muster_sql_pool_waiting',
    help: 'Statements that wait for a connection.',
    registers,
    collect() {
      this.set(pool.waitingCount)
    },
  })
}
