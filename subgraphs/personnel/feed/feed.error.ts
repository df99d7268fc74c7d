/** The feed of places of duty gave no answer, or none that can be used. */
export class FeedUnavailableError extends Error {
  readonly code = 'FEED_UNAVAILABLE'

  constructor(reason: string, cause?: unknown) {
    super(`the feed does not answer as it should: ${reason}`, { cause })
    this.name = 'FeedUnavailableError'
  }
}
