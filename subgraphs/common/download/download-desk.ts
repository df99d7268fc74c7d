import { GraphQLError } from 'graphql'
import { endOfTicket } from '../ticket/ticket'
import type { Download, DownloadFormat } from './download.type'
import { sealTicket } from './ticket'

/** Offers a file to who asks: what it holds is asked with their token when they fetch it. */
export type OfferDownload = (
  question: { kind: string } & Record<string, unknown>,
  file: { format: DownloadFormat; nameParts: readonly (string | null | undefined)[] },
) => Promise<Download>

/** The subgraph shares no secret with a gateway that could answer downloads. */
export class DownloadsOffError extends GraphQLError {
  constructor() {
    super('There are no downloads: GATEWAY_SECRET is not set. Ask who runs the hub.', {
      extensions: { code: 'DOWNLOADS_OFF' },
    })
    this.name = 'DownloadsOffError'
  }
}

/** @param authorization the header of the request */
export function createDownloadDesk(secret: string | undefined, authorization: string): OfferDownload {
  return async (question, { format, nameParts }) => {
    if (!secret) throw new DownloadsOffError()
    const token = authorization.replace(/^Bearer /i, '')
    const expiresAt = await endOfTicket(token)
    const fileName = toFileName(nameParts, format)
    const isTable = format !== 'PDF'
    const ticket = { token, fileName, question: isTable ? { ...question, format } : question }
    return { url: `/downloads/${await sealTicket(secret, ticket, expiresAt)}`, expiresAt, format, fileName }
  }
}

/** `roster-GE2024-S25.csv`: letters, digits and hyphens, whatever the parts hold. */
export function toFileName(parts: readonly (string | null | undefined)[], format: DownloadFormat): string {
  const words = parts.filter((part) => part).join('-')
  return `${words.replace(/[^A-Za-z0-9-]+/g, '_').slice(0, 100)}.${format.toLowerCase()}`
}
