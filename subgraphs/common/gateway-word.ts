import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { toOperationName } from './observe/operation-name'
import type { RequestInfo } from './request'

/** What the gateway tells a subgraph of the request that it works on: what the audit trail and every log know it by. */
export type GatewayWord = Pick<RequestInfo, 'id' | 'operation'>

const sha256 = /^[0-9a-f]{64}$/

/** The headers that carry the word, and prove by the secret they share that it is the gateway's. */
export function writeGatewayWord(secret: string, { id, operation }: GatewayWord): Record<string, string> {
  return {
    'x-request-id': id,
    'x-operation-hash': operation.hash,
    ...(operation.name && { 'x-operation-name': operation.name }),
    'x-gateway-proof': proofOf(secret, { id, operation }),
  }
}

/** The gateway's word, or undefined where nobody gave it, or somebody who does not share the secret. */
export function readGatewayWord(
  secret: string | undefined,
  headers: IncomingHttpHeaders,
): GatewayWord | undefined {
  const { 'x-request-id': id, 'x-operation-hash': hash, 'x-gateway-proof': proof } = headers
  if (!secret || typeof id !== 'string' || typeof hash !== 'string' || typeof proof !== 'string')
    return undefined
  const word = { id, operation: { name: toOperationName(headers['x-operation-name']), hash } }
  return sha256.test(hash) && isEqual(proof, proofOf(secret, word)) ? word : undefined
}

function proofOf(secret: string, { id, operation: { name, hash } }: GatewayWord): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([id, name, hash]))
    .digest('base64url')
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
