import { Gauge, type Registry } from 'prom-client'
import type { FeedReader, FeedState } from './feed-reader'

const gauges: Record<string, { help: string; read: (state: FeedState) => number | null }> = {
  muster_places_of_duty_read_age_seconds: {
    help: 'Since the places of duty were last read from deployment.',
    read: ({ secondsSinceRead }) => secondsSinceRead,
  },
  muster_places_of_duty_lag_seconds: {
    help: 'How old the newest change of a place of duty was when it came.',
    read: ({ lagSeconds }) => lagSeconds,
  },
  muster_places_of_duty_waiting_seconds: {
    help: 'How old the oldest change of a place of duty is that has not come yet; 0 when all have.',
    read: ({ waitingSeconds }) => waitingSeconds,
  },
}

/** Shows how far places of duty lag behind deployment's duties; NaN before anything was read. */
export function observeFeed(reader: FeedReader, registry: Registry): void {
  for (const [name, { help, read }] of Object.entries(gauges)) {
    new Gauge({
      ...{ name, help, registers: [registry] },
      collect() {
        this.set(read(reader.state()) ?? Number.NaN)
      },
    })
  }
}
