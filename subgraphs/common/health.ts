import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { IdentityUnavailableError } from './identity/identity.error'
import type { TokenVerifier } from './identity/token-verifier'

/** By part, what rejects, saying why, while that part does not do its work. */
export type HealthChecks = Record<string, () => Promise<unknown>>

interface PartHealth {
  status: 'ready' | 'not ready'
  reason?: string
}

const checkTimeoutMs = 2_000

/** Serves whether the process lives, and whether each part that it needs does its work. */
export function serveHealth(
  app: FastifyInstance,
  checks: HealthChecks,
  verifyToken: TokenVerifier | null,
): void {
  const all: HealthChecks = {
    ...checks,
    ...(verifyToken && { identity: () => checkIdentity(verifyToken) }),
  }
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    const entries = await Promise.all(
      Object.entries(all).map(async ([part, check]) => [part, await examine(part, check)] as const),
    )
    const lame = entries.find(([, { status }]) => status === 'not ready')
    const parts: Record<string, PartHealth> = Object.fromEntries(entries)
    if (!lame) return { status: 'ready', parts }
    return reply.code(503).send({ status: 'not ready', reason: lame[1].reason, parts })
  })
}

async function examine(part: string, check: () => Promise<unknown>): Promise<PartHealth> {
  const tooLate = new AbortController()
  try {
    await Promise.race([check(), rejectLate(part, tooLate.signal)])
    return { status: 'ready' }
  } catch (error) {
    return { status: 'not ready', reason: error instanceof Error ? error.message : String(error) }
  } finally {
    tooLate.abort()
  }
}

async function rejectLate(part: string, signal: AbortSignal): Promise<void> {
  try {
    await sleep(checkTimeoutMs, undefined, { signal })
  } catch {
    return // the check came first
  }
  throw new Error(`${part} does not answer within ${checkTimeoutMs / 1_000} s.`)
}

/** Nobody's token: it is refused if the keys are there to check it with. */
const probe = `${Buffer.from('{"alg":"EdDSA"}').toString('base64url')}.e30.${Buffer.alloc(64).toString('base64url')}`

async function checkIdentity(verifyToken: TokenVerifier): Promise<void> {
  try {
    await verifyToken(probe)
  } catch (error) {
    if (error instanceof IdentityUnavailableError) throw error
  }
}
