import { Gauge, type Registry } from 'prom-client'
import type { FeedReader, FeedState } from './feed-reader'

const gauges: Record<string, { help: (what: string) => string; read: (state: FeedState) => number | null }> =
  {
    read_age_seconds: {
      help: (what) => `Since the feed of ${what} was last read.`,
      read: ({ secondsSinceRead }) => secondsSinceRead,
    },
    lag_seconds: {
      help: (what) => `How old the newest change of ${what} was when it came.`,
      read: ({ lagSeconds }) => lagSeconds,
    },
    waiting_seconds: {
      help: (what) => `How old the oldest change of ${what} is that has not come yet; 0 when all have.`,
      read: ({ waitingSeconds }) => waitingSeconds,
    },
  }

/**
 * Shows how far a projection lags behind what it is of; NaN before anything was read.
 * @param name `places_of_duty` of `muster_places_of_duty_lag_seconds`
 */
export function observeFeed(name: string, reader: FeedReader, registry: Registry): void {
  for (const [suffix, { help, read }] of Object.entries(gauges)) {
    new Gauge({
      ...{ name: `muster_${name}_${suffix}`, help: help(name.replaceAll('_', ' ')), registers: [registry] },
      collect() {
        this.set(read(reader.state()) ?? Number.NaN)
      },
    })
  }
}
