import { readFileSync } from 'node:fs'
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' }
import { z } from 'zod'
import { ConfigurationError } from '../config'
import { toViewer } from './claims'
import { IdentityUnavailableError, UnauthenticatedError } from './identity.error'
import type { IdentityConfig } from './identity-config'
import { type CheckedToken, KnownTokens } from './known-tokens'
import type { Viewer } from './viewer'

/** Tells who a bearer token stands for; rejects with UnauthenticatedError or IdentityUnavailableError. */
export type TokenVerifier = (token: string) => Promise<Viewer>

/** Asymmetric ones only: nobody can sign with a key that is published. */
export const tokenAlgorithms = ['EdDSA', 'ES256', 'RS256']

const clockToleranceSeconds = 5

/** A JWKS is asked for again after ten minutes, and at once for a key it did not have, but not more often than this. */
const defaultCooldownMs = 30_000
const remoteOptions = { cacheMaxAge: 600_000, timeoutDuration: 5_000 }

export async function createTokenVerifier(
  { keys, issuer, audience }: IdentityConfig,
  { cooldownMs = defaultCooldownMs }: { cooldownMs?: number } = {},
): Promise<TokenVerifier> {
  const { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify } = await import('jose')
  const remote =
    'url' in keys
      ? createRemoteJWKSet(new URL(keys.url), { ...remoteOptions, cooldownDuration: cooldownMs })
      : undefined
  const keySet: JWTVerifyGetKey = remote ?? createLocalJWKSet(readKeys(keys))

  // What is wrong with the token is the asker's fault, what is wrong with the provider is not.
  const findKey: JWTVerifyGetKey = async (header, token) => {
    try {
      return await keySet(header, token)
    } catch (error) {
      const isOfToken = [
        errors.JWKSNoMatchingKey,
        errors.JWKSMultipleMatchingKeys,
        errors.JOSENotSupported,
      ].some((kind) => error instanceof kind)
      if (isOfToken) throw error
      // Keys that were good go on serving while the provider cannot be asked for newer ones.
      const known = remote?.jwks()
      if (known) return createLocalJWKSet(known)(header, token)
      throw new IdentityUnavailableError(error)
    }
  }

  const check = async (token: string): Promise<CheckedToken> => {
    try {
      const { payload } = await jwtVerify(token, findKey, {
        issuer,
        audience,
        algorithms: tokenAlgorithms,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: clockToleranceSeconds,
      })
      const viewer = toViewer(payload)
      const expiresAtMs = 1_000 * ((payload.exp ?? 0) + clockToleranceSeconds)
      if (viewer) return { viewer, expiresAtMs }
    } catch (error) {
      if (error instanceof IdentityUnavailableError) throw error
    }
    throw new UnauthenticatedError()
  }
  const tokens = new KnownTokens(check)
  return (token) => tokens.viewerOf(token, Date.now())
}

/** The JWKS of a file. */
function readKeys(keys: IdentityConfig['keys']): JSONWebKeySet {
  const file = 'file' in keys ? keys.file : ''
  try {
    return keysShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'it holds no JWKS'
    throw new ConfigurationError([`AUTH_JWKS_FILE (${file} cannot be used: ${reason})`])
  }
}

const keysShape = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })
