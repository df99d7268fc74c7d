/** The ticket was good, and its time is over. */
export class TicketExpiredError extends Error {
  readonly code = 'TICKET_EXPIRED'
  readonly statusCode = 410

  constructor() {
    super('This download is no longer offered: ask the graph for a new one.')
    this.name = 'TicketExpiredError'
  }
}

/** No ticket of this hub, or one that was changed. */
export class TicketInvalidError extends Error {
  readonly code = 'TICKET_INVALID'
  readonly statusCode = 401

  constructor() {
    super('This is no download of this hub: ask the graph for one.')
    this.name = 'TicketInvalidError'
  }
}
