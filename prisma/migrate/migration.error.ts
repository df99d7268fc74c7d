/** Why a database cannot be migrated; the message is one line a user can act on. */
export type MigrationErrorCode =
  | 'MIGRATION_FAILED'
  | 'MIGRATION_EDITED'
  | 'DATABASE_NEWER'
  | 'MIGRATION_NAME_INVALID'

export class MigrationError extends Error {
  override readonly name = 'MigrationError'

  constructor(
    readonly code: MigrationErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
