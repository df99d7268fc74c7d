/** The ticket was good, and its time is over. */
export class TicketExpiredError extends Error {
  readonly code = 'TICKET_EXPIRED'
  readonly statusCode = 410

  /** @param noun what the ticket is for, `download` */
  constructor(noun: string) {
    super(`This ${noun} is no longer offered: ask the graph for a new one.`)
    this.name = 'TicketExpiredError'
  }
}

/** No ticket of this hub for such a thing, or one that was changed. */
export class TicketInvalidError extends Error {
  readonly code = 'TICKET_INVALID'
  readonly statusCode = 401

  constructor(noun: string) {
    super(`This is no ${noun} of this hub: ask the graph for one.`)
    this.name = 'TicketInvalidError'
  }
}
