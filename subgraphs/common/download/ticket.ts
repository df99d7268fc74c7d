import { hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { TicketExpiredError, TicketInvalidError } from './ticket.error'

const ticketShape = z.object({
  /** The token of who asked. */
  token: z.string(),
  /** What is to be exported; the gateway knows its form. */
  question: z.unknown(),
  fileName: z.string(),
})

/** What a download is fetched with. It is encrypted: who has it can use it, and learns nothing from it. */
export type Ticket = z.output<typeof ticketShape>

const audience = 'download'
const encryption = { alg: 'dir', enc: 'A256GCM' } as const

/** Made by a subgraph for the gateway, who share the secret. */
export async function sealTicket(secret: string, ticket: Ticket, expiresAt: Date): Promise<string> {
  const { EncryptJWT } = await import('jose')
  return new EncryptJWT({ ...ticket })
    .setProtectedHeader(encryption)
    .setAudience(audience)
    .setExpirationTime(expiresAt)
    .encrypt(keyOf(secret))
}

/** @throws TicketExpiredError, TicketInvalidError */
export async function openTicket(secret: string, text: string): Promise<Ticket> {
  const { errors, jwtDecrypt } = await import('jose')
  try {
    const { payload } = await jwtDecrypt(text, keyOf(secret), {
      audience,
      requiredClaims: ['exp'],
      keyManagementAlgorithms: [encryption.alg],
      contentEncryptionAlgorithms: [encryption.enc],
    })
    return ticketShape.parse(payload)
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new TicketExpiredError()
    throw new TicketInvalidError()
  }
}

/** A key of its own: the secret proves other things too. */
function keyOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'muster download ticket', 32))
}
