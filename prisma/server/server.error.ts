/** What can go wrong between us and a PostgreSQL server; the message is one line a user can act on. */
export type ServerErrorCode =
  | 'DATABASE_URL_MISSING'
  | 'DATABASE_URL_INVALID'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_TOO_OLD'
  | 'DATA_FOLDER_BUSY'
  | 'DATA_FOLDER_NOT_WRITABLE'
  | 'DATA_FOLDER_OTHER_VERSION'
  | 'PLATFORM_UNSUPPORTED'
  | 'ROOT_UNSUPPORTED'
  | 'SERVER_FAILED'

export class ServerError extends Error {
  override readonly name = 'ServerError'

  constructor(
    readonly code: ServerErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
