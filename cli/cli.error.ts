/** Why a verb cannot do what it was asked; the message is one line a user can act on. */
export type CliErrorCode =
  | 'OPTION_INVALID'
  | 'PORT_IN_USE'
  | 'PORT_REFUSED'
  | 'HUB_RUNNING'
  | 'SERVICE_STOPPED'
  | 'SERVER_STOPPED'
  | 'SCHEMA_CHANGED'
  | 'DATA_PRESENT'
  | 'KEY_BROKEN'
  | 'OPERATION_INVALID'
  | 'OPERATION_NOT_LISTED'
  | 'ROLLUPS_DIFFER'
  | 'NOT_MIGRATED'
  | 'DATA_ABSENT'
  | 'FILE_REFUSED'

export class CliError extends Error {
  override readonly name = 'CliError'

  constructor(
    readonly code: CliErrorCode,
    message: string,
  ) {
    super(message)
  }
}
