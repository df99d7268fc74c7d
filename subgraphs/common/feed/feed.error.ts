/** Who asks does not know the feeds' secret. Says nothing of what was wrong: that would help who guesses. */
export class FeedRefusedError extends Error {
  readonly code = 'UNAUTHENTICATED'
  readonly statusCode = 401

  constructor() {
    super('The secret of the feed is needed: send "authorization: Bearer <FEED_SECRET>".')
    this.name = 'FeedRefusedError'
  }
}

/** The query cannot be one of ours. */
export class FeedQueryError extends Error {
  readonly code = 'BAD_USER_INPUT'
  readonly statusCode = 400

  constructor(faults: readonly string[]) {
    super(`Set right: ${faults.join('; ')}.`)
    this.name = 'FeedQueryError'
  }
}

/**
 * The position was not given by this database, of which the one that gave it is a copy; or what follows it is there no more.
 */
export class PositionUnknownError extends Error {
  readonly code = 'POSITION_UNKNOWN'
  readonly statusCode = 409

  /** @param remedy the document that tells how the reader's data is rebuilt */
  constructor(remedy: string) {
    super(
      `The position was not given by this database, or is older than what it keeps: was one restored? Rebuild, ${remedy} tells how.`,
    )
    this.name = 'PositionUnknownError'
  }
}

/** A feed gave no answer, or none that can be used. */
export class FeedUnavailableError extends Error {
  readonly code = 'FEED_UNAVAILABLE'

  constructor(reason: string, cause?: unknown) {
    super(`the feed does not answer as it should: ${reason}`, { cause })
    this.name = 'FeedUnavailableError'
  }
}
