import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultAudience, localIssuer } from '../../subgraphs/common/identity/identity-config'
import { createTokenVerifier } from '../../subgraphs/common/identity/token-verifier'
import type { Grant } from '../../subgraphs/common/identity/viewer'

const pair = generateKeyPairSync('ed25519')
const kid = 'test'

/** The public key as anybody may have it. */
export const publicKeyPem = pair.publicKey.export({ format: 'pem', type: 'spki' })

/** The whole country's: what a test asks as unless it says otherwise. */
export const commission: Grant[] = [{ role: 'COMMISSION', area: 'IN' }]

/** Checks the tokens of this test process. */
export function createTestVerifier() {
  const file = join(mkdtempSync(join(tmpdir(), 'muster-')), 'jwks.json')
  const key = { ...pair.publicKey.export({ format: 'jwk' }), kid, alg: 'EdDSA' }
  writeFileSync(file, JSON.stringify({ keys: [key] }))
  return createTokenVerifier({ keys: { file }, issuer: localIssuer, audience: defaultAudience })
}

/** A token for these grants, as anybody with the private key could make it; claims and header may be spoilt. */
export async function createToken(
  grants: readonly Grant[],
  { claims = {}, header = {} }: { claims?: object; header?: object } = {},
): Promise<string> {
  const { SignJWT } = await import('jose')
  const now = Math.floor(Date.now() / 1000)
  const subject = grants.map(({ role, area }) => `${role}:${area}`).join('+')
  return new SignJWT({
    ...{ sub: subject, iss: localIssuer, aud: defaultAudience, iat: now, nbf: now, exp: now + 600 },
    grants: [...grants],
    ...claims,
  })
    .setProtectedHeader({ alg: 'EdDSA', kid, ...header })
    .sign(pair.privateKey)
}
