import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'

/** How the reading stands, for metrics. */
export interface FeedState {
  /** Of the last change taken over; empty before the first, null before anything was read. */
  position: string | null
  /** Since the feed last answered and what it told was taken over; null before the first time. */
  secondsSinceRead: number | null
  /** How old the newest change was when it came; null before the first. */
  lagSeconds: number | null
  /** How old the oldest change was, at the last reading, that had not come yet; 0 when all had. */
  waitingSeconds: number
}

/** What a page that was taken over has brought. */
export interface FeedStep {
  position: string
  lagSeconds: number | null
  waitingSeconds: number
  /** Whether more can be had at once. */
  hasMore: boolean
}

/** A way to read a feed. */
export interface FeedReading {
  /** What is kept up to date by it, "places of duty". */
  what: string
  pollMs: number
  /** Reads one page and takes it over; null where another process was quicker with it. */
  readPage: (signal: AbortSignal) => Promise<FeedStep | null>
  close: () => Promise<void>
}

/** The first failures of a start are the parts waiting for one another: no outage yet. */
const failuresOfAnOutage = 3
const longestPauseMs = 15_000

/** Keeps a projection of others' data like the data: asks for what changed, again and again, and takes it over. */
export class FeedReader {
  private readonly stopping = new AbortController()
  private running: Promise<void> = Promise.resolve()
  private failures = 0
  private readAtMs: number | null = null
  private last: Omit<FeedState, 'secondsSinceRead'> = { position: null, lagSeconds: null, waitingSeconds: 0 }

  constructor(private readonly reading: FeedReading) {}

  /** Begins to read, and goes on until it is closed. */
  start(log: FastifyBaseLogger): void {
    this.running = this.run(log)
  }

  state(): FeedState {
    const secondsSinceRead = this.readAtMs === null ? null : (performance.now() - this.readAtMs) / 1_000
    return { ...this.last, secondsSinceRead }
  }

  /** Lets a page that is being written be written, and gives everything else up. */
  async close(): Promise<void> {
    this.stopping.abort()
    await this.running
    await this.reading.close()
  }

  private async run(log: FastifyBaseLogger): Promise<void> {
    const { signal } = this.stopping
    const { pollMs } = this.reading
    while (!signal.aborted) {
      try {
        const hasMore = await this.readPage(signal)
        this.noteSuccess(log)
        if (hasMore) continue
      } catch (error) {
        if (!signal.aborted) this.noteFailure(log, error)
      }
      const pauseMs = Math.min(pollMs * 2 ** this.failures, longestPauseMs)
      await sleep(Math.max(pollMs, pauseMs), undefined, { signal }).catch(() => undefined)
    }
  }

  /** Tells whether more can be had at once. */
  private async readPage(signal: AbortSignal): Promise<boolean> {
    const step = await this.reading.readPage(signal)
    this.readAtMs = performance.now()
    // What another process was quicker with is not for this one to tell of.
    if (step === null) return false
    const { position, waitingSeconds } = step
    this.last = { position, waitingSeconds, lagSeconds: step.lagSeconds ?? this.last.lagSeconds }
    return step.hasMore
  }

  private noteSuccess(log: FastifyBaseLogger): void {
    if (this.failures >= failuresOfAnOutage) log.info(`${this.reading.what} are kept up to date again`)
    this.failures = 0
  }

  private noteFailure(log: FastifyBaseLogger, error: unknown): void {
    this.failures++
    if (this.failures !== failuresOfAnOutage) return
    const reason = error instanceof Error ? error.message : String(error)
    log.warn(
      `${this.reading.what} are not kept up to date, which is tried again until it succeeds: ${reason}`,
    )
  }
}
