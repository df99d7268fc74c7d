import { z } from 'zod'
import { ConfigurationError, type Environment, readEnvironment } from '../config'

/** Issuer and audience of the tokens that the hub makes with its own key. */
export const localIssuer = 'urn:muster:local'
export const defaultAudience = 'muster'

/** Whose tokens are believed. */
export interface IdentityConfig {
  /** Where the public keys are: a JWKS of an identity provider, or a file with one. */
  keys: { url: string } | { file: string }
  issuer: string
  audience: string
}

/**
 * Reads `AUTH_JWKS_URL` or `AUTH_JWKS_FILE`, `AUTH_ISSUER` and `AUTH_AUDIENCE`.
 * @throws ConfigurationError where no keys are named: nothing is served to who cannot be told
 */
export function toIdentityConfig(env: Environment): IdentityConfig {
  const { url, file, issuer, audience } = readEnvironment(
    {
      url: {
        variable: 'AUTH_JWKS_URL',
        type: z
          .url({ protocol: /^https?$/, error: "expected the URL of an identity provider's JWKS" })
          .optional(),
      },
      file: { variable: 'AUTH_JWKS_FILE', type: z.string().optional() },
      issuer: { variable: 'AUTH_ISSUER', type: z.string().optional() },
      audience: { variable: 'AUTH_AUDIENCE', type: z.string().default(defaultAudience) },
    },
    env,
  )
  if (url) {
    if (issuer) return { keys: { url }, issuer, audience }
    throw new ConfigurationError(['AUTH_ISSUER (missing; give the iss claim of the tokens of AUTH_JWKS_URL)'])
  }
  if (file) return { keys: { file }, issuer: issuer ?? localIssuer, audience }
  throw new ConfigurationError([
    "AUTH_JWKS_URL (missing; give the URL of an identity provider's JWKS, or the file of one as AUTH_JWKS_FILE: npm start makes .data/auth/jwks.json)",
  ])
}
