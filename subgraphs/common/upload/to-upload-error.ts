import {
  databaseUnavailableCode,
  databaseUnavailableMessage,
  isDatabaseUnavailable,
} from '../database-unavailable'
import { ImportError } from '../import/import.error'
import { SubgraphUnavailableError } from '../subgraph-unavailable'
import { ListRefusedError, UploadError } from './upload.error'

const whatIsIn = 'Whole batches of the list may have gone in: send the same file again.'

/** What the sender hears of a list that could not be taken in, or not to its end. */
export function toUploadError(error: unknown, signal: AbortSignal): unknown {
  // The error that the signal aborted with, or what came of that.
  if (signal.reason instanceof UploadError) return signal.reason
  if (signal.aborted || isCutOff(error)) return givenUp(error)
  if (error instanceof ImportError) return new ListRefusedError(error)
  if (error instanceof SubgraphUnavailableError)
    return new UploadError(
      'SUBGRAPH_UNAVAILABLE',
      503,
      `A part of the hub that the list needs does not answer now. ${whatIsIn}`,
      error,
    )
  if (isDatabaseUnavailable(error))
    return new UploadError(databaseUnavailableCode, 503, `${databaseUnavailableMessage} ${whatIsIn}`, error)
  return error
}

/** The connection was lost while the list came. */
function isCutOff(error: unknown): boolean {
  return (
    error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET'
  )
}

/** As HTTP servers note it of callers who have gone. */
const statusOfGone = 499

function givenUp(cause: unknown): UploadError {
  return new UploadError('UPLOAD_GIVEN_UP', statusOfGone, `Nobody waits any more. ${whatIsIn}`, cause)
}
