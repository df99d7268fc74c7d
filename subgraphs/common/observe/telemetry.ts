import type { DestinationStream, LevelWithSilent, Logger } from 'pino'
import { createLog } from './log'
import { createServiceMetrics, type ServiceMetrics } from './metrics'
import { startTracing, type Tracing } from './tracing'

/** Where a service tells what it does: its log, its numbers, and its traces if a collector is named. */
export interface Telemetry {
  log: Logger
  metrics: ServiceMetrics
  tracing: Tracing | undefined
}

export interface TelemetryConfig {
  logLevel: LevelWithSilent
  /** The OTLP collector, `http://127.0.0.1:4318`; without one nothing is traced. */
  otlpEndpoint?: string | undefined
  /** Takes the log in place of standard error. */
  logTo?: DestinationStream | undefined
}

/** @param isGlobal whether the spans of libraries belong to the traces, see startTracing */
export async function createTelemetry(
  service: string,
  { logLevel, otlpEndpoint, logTo }: TelemetryConfig,
  { isGlobal }: { isGlobal: boolean },
): Promise<Telemetry> {
  return {
    log: createLog(service, logLevel, logTo),
    metrics: createServiceMetrics(),
    tracing: otlpEndpoint ? await startTracing(service, otlpEndpoint, { isGlobal }) : undefined,
  }
}
