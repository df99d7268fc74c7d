import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const header = 'x-own-operation'

/**
 * The operations that the gateway asks itself for a download. A safelist names what clients may send; these the gateway
 * makes, so it knows them by a proof that nobody else can give: its key leaves no process.
 */
export class OwnOperations {
  private readonly key = randomBytes(32)

  /** The headers that go with a question of its own. */
  readonly headersOf = (query: string): Record<string, string> => ({ [header]: this.proofOf(query) })

  isOwn(query: string | undefined, proof: string | undefined): boolean {
    if (query === undefined || proof === undefined) return false
    const [given, expected] = [Buffer.from(proof), Buffer.from(this.proofOf(query))]
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  /** Whether a request of GraphQL carries the proof. */
  isOwnRequest(request: {
    query?: string
    http?: { headers: { get(name: string): string | undefined } }
  }): boolean {
    return this.isOwn(request.query, request.http?.headers.get(header))
  }

  private proofOf(query: string): string {
    return createHmac('sha256', this.key).update(query).digest('base64url')
  }
}
