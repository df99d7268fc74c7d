import type { JWK } from 'jose' with { 'resolution-mode': 'import' }
import { defaultAudience, localIssuer } from '../../subgraphs/common/identity/identity-config'
import type { Grant } from '../../subgraphs/common/identity/viewer'

/** Makes a bearer token for the local key. */
export async function signToken(
  key: JWK,
  { subject, grants, expiresIn }: { subject: string; grants: readonly Grant[]; expiresIn: string },
): Promise<string> {
  const { importJWK, SignJWT } = await import('jose')
  return new SignJWT({ grants: [...grants] })
    .setProtectedHeader({ alg: 'EdDSA', ...(key.kid && { kid: key.kid }) })
    .setSubject(subject)
    .setIssuer(localIssuer)
    .setAudience(defaultAudience)
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime(expiresIn)
    .sign(await importJWK(key, 'EdDSA'))
}
