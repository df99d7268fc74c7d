/** Why a file cannot be imported at all; the message is one line a user can act on. */
export type ImportErrorCode =
  | 'FILE_UNREADABLE'
  | 'FILE_REFUSED'
  | 'CELL_TOO_LONG'
  | 'COLUMNS_MISSING'
  | 'MAPPING_INVALID'
  | 'OPTION_INVALID'
  | 'ROWS_REJECTED'

export class ImportError extends Error {
  override readonly name = 'ImportError'

  constructor(
    readonly code: ImportErrorCode,
    message: string,
  ) {
    super(message)
  }
}
