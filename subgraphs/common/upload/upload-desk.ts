import { GraphQLError } from 'graphql'
import { endOfTicket } from '../ticket/ticket'
import type { ListUpload } from './upload.type'
import { sealUploadTicket, type UploadTicket } from './upload-ticket'

/** Offers to take a list of who asks: it goes in as theirs when they send it. */
export type OfferUpload = (list: Omit<UploadTicket, 'token'>) => Promise<ListUpload>

/** The subgraph shares no secret with a gateway that could take uploads. */
export class UploadsOffError extends GraphQLError {
  constructor() {
    super('There are no uploads: GATEWAY_SECRET is not set. Ask who runs the hub.', {
      extensions: { code: 'UPLOADS_OFF' },
    })
    this.name = 'UploadsOffError'
  }
}

/** @param authorization the header of the request */
export function createUploadDesk(secret: string | undefined, authorization: string): OfferUpload {
  return async (list) => {
    if (!secret) throw new UploadsOffError()
    const token = authorization.replace(/^Bearer /i, '')
    const expiresAt = await endOfTicket(token)
    return { url: `/uploads/${await sealUploadTicket(secret, { ...list, token }, expiresAt)}`, expiresAt }
  }
}
