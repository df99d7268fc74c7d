/** Who asks does not know the feed's secret. Says nothing of what was wrong: that would help who guesses. */
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

/** The position lies ahead of every transaction of this server: it was given by another, of which this is a copy. */
export class PositionUnknownError extends Error {
  readonly code = 'POSITION_UNKNOWN'
  readonly statusCode = 409

  constructor() {
    super(
      'The position was not given by this database: was it restored? Rebuild the places of duty, docs/adr/0007-places-of-duty.md tells how.',
    )
    this.name = 'PositionUnknownError'
  }
}
