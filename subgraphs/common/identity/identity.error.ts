/** No token, or none that is valid. Says nothing of what is wrong with it: that would help who forges one. */
export class UnauthenticatedError extends Error {
  readonly code = 'UNAUTHENTICATED'
  readonly statusCode = 401

  constructor() {
    super('A valid bearer token is needed: one of this hub, not expired, as Authorization: Bearer <token>.')
    this.name = 'UnauthenticatedError'
  }
}

/** The identity provider's keys cannot be had, so no token can be checked. */
export class IdentityUnavailableError extends Error {
  readonly code = 'IDENTITY_UNAVAILABLE'
  readonly statusCode = 503

  constructor(cause: unknown) {
    super("The identity provider's keys cannot be had. Try again shortly.", { cause })
    this.name = 'IdentityUnavailableError'
  }
}
