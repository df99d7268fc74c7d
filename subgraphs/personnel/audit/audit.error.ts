import { GraphQLError } from 'graphql'

/** Private fields are not read when it cannot be written down who read them. */
export class AuditUnavailableError extends GraphQLError {
  constructor(cause: unknown) {
    super('The audit trail cannot be written, so private fields are refused. Try again shortly.', {
      extensions: { code: 'AUDIT_UNAVAILABLE' },
      originalError: cause instanceof Error ? cause : undefined,
    })
    this.name = 'AuditUnavailableError'
  }
}
