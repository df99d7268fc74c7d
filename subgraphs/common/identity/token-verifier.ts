import { readFileSync } from 'node:fs'
import type { JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' }
import { toViewer } from './claims'
import { IdentityUnavailableError, UnauthenticatedError } from './identity.error'
import type { IdentityConfig } from './identity-config'
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
  const keySet: JWTVerifyGetKey =
    'url' in keys
      ? createRemoteJWKSet(new URL(keys.url), { ...remoteOptions, cooldownDuration: cooldownMs })
      : createLocalJWKSet(JSON.parse(readFileSync(keys.file, 'utf8')))

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
      throw isOfToken ? error : new IdentityUnavailableError(error)
    }
  }

  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, findKey, {
        issuer,
        audience,
        algorithms: tokenAlgorithms,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: clockToleranceSeconds,
      })
      const viewer = toViewer(payload)
      if (viewer) return viewer
    } catch (error) {
      if (error instanceof IdentityUnavailableError) throw error
    }
    throw new UnauthenticatedError()
  }
}
