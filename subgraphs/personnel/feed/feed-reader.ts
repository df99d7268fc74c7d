import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Pool } from 'pg'
import type { FeedConfig } from './feed-config'
import { applyPage, openFeedPlace } from './place-of-duty.repository'
import { PlacesOfDutyClient } from './places-of-duty.client'

/** How the reading stands, for metrics and readiness. */
export interface FeedState {
  /** Of the last change taken over; empty before the first, null before anything was read. */
  position: string | null
  /** Since deployment last answered and what it told was taken over; null before the first time. */
  secondsSinceRead: number | null
  /** How old the newest change was when it came; null before the first. */
  lagSeconds: number | null
  /** How old the oldest change was, at the last reading, that had not come yet; 0 when all had. */
  waitingSeconds: number
}

/** The first failures of a start are the parts waiting for one another: no outage yet. */
const failuresOfAnOutage = 3
const longestPauseMs = 15_000

/** Keeps personnel's places of duty like deployment's duties: asks for what changed, again and again, and takes it over. */
export class FeedReader {
  private readonly client: PlacesOfDutyClient
  private readonly stopping = new AbortController()
  private running: Promise<void> = Promise.resolve()
  private failures = 0
  private readAtMs: number | null = null
  private last: Omit<FeedState, 'secondsSinceRead'> = { position: null, lagSeconds: null, waitingSeconds: 0 }

  constructor(
    private readonly pool: Pool,
    private readonly config: FeedConfig,
  ) {
    this.client = new PlacesOfDutyClient(config)
  }

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
    await this.client.close()
  }

  private async run(log: FastifyBaseLogger): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted) {
      try {
        const hasMore = await this.readPage(signal)
        this.noteSuccess(log)
        if (hasMore) continue
      } catch (error) {
        if (!signal.aborted) this.noteFailure(log, error)
      }
      const pauseMs = Math.min(this.config.pollMs * 2 ** this.failures, longestPauseMs)
      await sleep(Math.max(this.config.pollMs, pauseMs), undefined, { signal }).catch(() => undefined)
    }
  }

  /** Reads one page and takes it over; tells whether more can be had at once. */
  private async readPage(signal: AbortSignal): Promise<boolean> {
    const place = await openFeedPlace(this.pool)
    const page = await this.client.read(place.position, signal)
    const isTaken = page.changes.length === 0 || (await applyPage(this.pool, place, page))
    this.readAtMs = performance.now()
    // What another process was quicker with is not for this one to tell of.
    if (!isTaken) return false
    this.last = {
      position: page.changes.length === 0 ? place.position : page.position,
      lagSeconds: page.lagSeconds ?? this.last.lagSeconds,
      waitingSeconds: page.waitingSeconds,
    }
    return page.hasMore
  }

  private noteSuccess(log: FastifyBaseLogger): void {
    if (this.failures >= failuresOfAnOutage) log.info('places of duty are kept up to date again')
    this.failures = 0
  }

  private noteFailure(log: FastifyBaseLogger, error: unknown): void {
    this.failures++
    if (this.failures !== failuresOfAnOutage) return
    const reason = error instanceof Error ? error.message : String(error)
    log.warn(`places of duty are not kept up to date, which is tried again until it succeeds: ${reason}`)
  }
}
