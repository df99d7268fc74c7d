/** How far a load has come: see the seed's LoadProgress. */
export interface ProgressEvent {
  step: string
  /** Share of the whole that is behind it, 0 to 1. */
  share: number
  /** Rows loaded so far. */
  rows: number
}

/** What is told of a load that is under way. */
export interface PaceTexts {
  step: string
  percent: number
  /** `12,34,567 rows, 85,000 rows/s` */
  rows: string
  /** `4 min 10 s left`, or nothing while it cannot be told. */
  left: string
}

/** Below this share a few rows more or less would change the time left by minutes. */
const leastShare = 0.01

/** Tells the pace of a load from what it reports and when. */
export class Pace {
  private last: ProgressEvent = { step: 'facts', share: 0, rows: 0 }
  private lastAtMs: number
  private rowsSinceMs: number | null = null
  private rowsAtMs = 0

  constructor(private readonly startedAtMs: number) {
    this.lastAtMs = startedAtMs
  }

  note(event: ProgressEvent, nowMs: number): void {
    if (event.rows > this.last.rows) {
      this.rowsSinceMs ??= this.lastAtMs
      this.rowsAtMs = nowMs
    }
    this.last = event
    this.lastAtMs = nowMs
  }

  at(nowMs: number): PaceTexts {
    const { step, share } = this.last
    return { step, percent: Math.floor(share * 100), rows: this.rowsText(), left: this.leftText(nowMs) }
  }

  // The rate of loading, which stays as it was while indexes are made.
  private rowsText(): string {
    const { rows } = this.last
    const seconds = this.rowsSinceMs === null ? 0 : (this.rowsAtMs - this.rowsSinceMs) / 1_000
    const rate = seconds > 0 ? `, ${toCount(rows / seconds)} rows/s` : ''
    return `${toCount(rows)} rows${rate}`
  }

  private leftText(nowMs: number): string {
    const { share } = this.last
    if (share < leastShare) return ''
    const whenLastHeardMs = ((this.lastAtMs - this.startedAtMs) * (1 - share)) / share
    return `${toDuration(Math.max(0, whenLastHeardMs - (nowMs - this.lastAtMs)))} left`
  }
}

function toCount(number: number): string {
  return Math.round(number).toLocaleString('en-IN')
}

function toDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
