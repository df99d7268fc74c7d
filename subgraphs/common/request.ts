import type { OfferDownload } from './download/download-desk'
import type { Viewer } from './identity/viewer'
import type { OfferUpload } from './upload/upload-desk'

/** What a context is made from: the request as far as resolvers may know it. */
export interface RequestInfo {
  viewer: Viewer
  /** The header that proved it, to be passed on; empty where nothing was asked for. */
  authorization: string
  /** Found again in the log of every part that worked on it. */
  id: string
  /** Name and SHA-256 of the operation that the caller sent to the hub. */
  operation: { name: string | null; hash: string }
  /** Offers files to who asks. */
  offerDownload: OfferDownload
  /** Offers to take lists of who asks. */
  offerUpload: OfferUpload
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal
  /** Follows a statement of this request for its trace; gives what to call when the statement has ended. */
  observeStatement?: StatementObserver | undefined
}

/** Told of a statement, its values left out; what it gives is told of the error, if there was one. */
export type StatementObserver = (text: string) => (error?: unknown) => void
