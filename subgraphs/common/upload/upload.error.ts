/** Why a list that was sent is not taken; nothing of it has gone in, or the message says what has. */
export type UploadErrorCode =
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'REQUEST_TIMEOUT'
  | 'OVERLOADED'
  | 'UPLOAD_GIVEN_UP'
  | 'DATABASE_UNAVAILABLE'
  | 'SUBGRAPH_UNAVAILABLE'

export class UploadError extends Error {
  override readonly name = 'UploadError'

  constructor(
    readonly code: UploadErrorCode,
    readonly statusCode: number,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause })
  }
}

/** The file itself is no list that can be imported; the code is the importer's own. */
export class ListRefusedError extends Error {
  override readonly name = 'ListRefusedError'
  readonly statusCode = 422

  constructor({ message, code }: { message: string; code: string }) {
    super(message)
    this.code = code
  }

  readonly code: string
}

export function tooLarge(maxBytes: number): UploadError {
  return new UploadError(
    'PAYLOAD_TOO_LARGE',
    413,
    `The file is larger than the ${maxBytes} bytes that are taken at a time: send it in parts, each with its headers.`,
  )
}
