import { hkdfSync } from 'node:crypto'
import type { z } from 'zod'
import { TicketExpiredError, TicketInvalidError } from './ticket.error'

/** How tickets for one thing are made and read. They are encrypted: who has one can use it, and learns nothing from it. */
export interface TicketKind<Held> {
  /** Made by a subgraph for the gateway, who share the secret. */
  seal(secret: string, held: Held, expiresAt: Date): Promise<string>
  /** @throws TicketExpiredError, TicketInvalidError */
  open(secret: string, text: string): Promise<Held>
}

const encryption = { alg: 'dir', enc: 'A256GCM' } as const

/** @param noun what the tickets are for: one for something else is none of these, its key is another */
export function defineTicket<Shape extends z.ZodObject>(
  noun: 'download' | 'upload',
  shape: Shape,
): TicketKind<z.output<Shape>> {
  return {
    async seal(secret, held, expiresAt) {
      const { EncryptJWT } = await import('jose')
      return new EncryptJWT({ ...held })
        .setProtectedHeader(encryption)
        .setAudience(noun)
        .setExpirationTime(expiresAt)
        .encrypt(keyOf(secret, noun))
    },
    async open(secret, text) {
      const { errors, jwtDecrypt } = await import('jose')
      try {
        const { payload } = await jwtDecrypt(text, keyOf(secret, noun), {
          audience: noun,
          requiredClaims: ['exp'],
          keyManagementAlgorithms: [encryption.alg],
          contentEncryptionAlgorithms: [encryption.enc],
        })
        return shape.parse(payload)
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new TicketExpiredError(noun)
        throw new TicketInvalidError(noun)
      }
    },
  }
}

const longestMs = 15 * 60_000

/** Until when a ticket is good that is sealed now: for fifteen minutes, or to the end of the token within it. */
export async function endOfTicket(token: string): Promise<Date> {
  const { decodeJwt } = await import('jose')
  const tokenEndsMs = 1_000 * (decodeJwt(token).exp ?? 0)
  // Whole seconds, as a ticket tells them.
  return new Date(1_000 * Math.floor(Math.min(Date.now() + longestMs, tokenEndsMs) / 1_000))
}

/** A key of its own for each: the secret proves other things too. */
function keyOf(secret: string, noun: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `muster ${noun} ticket`, 32))
}
