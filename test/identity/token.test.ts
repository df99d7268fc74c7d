import { createHmac, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenVerifier } from '../../subgraphs/common/identity/token-verifier'
import { commission, createToken, publicKeyPem } from '../helpers/identity'
import { useTestGraph } from '../helpers/use-graph'

const now = () => Math.floor(Date.now() / 1000)
const base64 = (part: object | string) =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
const claims = () => ({
  ...{ sub: 'x', iss: 'urn:muster:local', aud: 'muster', exp: now() + 600 },
  grants: [{ role: 'COMMISSION', area: 'IN' }],
})

const needed =
  'A valid bearer token is needed: one of this hub, not expired, as Authorization: Bearer <token>.'

/** Each fault of a token; all of them are answered alike. */
const faults: Record<string, () => Promise<string | undefined> | string | undefined> = {
  'no token': () => undefined,
  'an empty token': () => 'Bearer ',
  'another scheme': () => 'Basic Y29tbWlzc2lvbjpzZWNyZXQ=',
  'no JWT': () => 'Bearer commission',
  'a signature taken away': async () => `Bearer ${(await createToken(commission)).replace(/[^.]*$/, '')}`,
  'alg none': () => `Bearer ${base64({ alg: 'none' })}.${base64(claims())}.`,
  'alg none with a signature': () => `Bearer ${base64({ alg: 'none' })}.${base64(claims())}.AAAA`,
  'the public key taken for a secret': async () => {
    const body = `${base64({ alg: 'HS256', kid: 'test' })}.${base64(claims())}`
    return `Bearer ${body}.${createHmac('sha256', publicKeyPem).update(body).digest('base64url')}`
  },
  'another key under the same name': async () => {
    const { SignJWT } = await import('jose')
    const { privateKey } = generateKeyPairSync('ed25519')
    return `Bearer ${await new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', kid: 'test' }).sign(privateKey)}`
  },
  'an unknown key': async () => `Bearer ${await createToken(commission, { header: { kid: 'other' } })}`,
  'claims changed afterwards': async () => {
    const [header, , signature] = (await createToken([{ role: 'STAFF', area: 'S05D01-0000001' }])).split('.')
    return `Bearer ${header}.${base64(claims())}.${signature}`
  },
  'an expired token': async () => `Bearer ${await createToken(commission, { claims: { exp: now() - 60 } })}`,
  'a token without end': async () =>
    `Bearer ${await createToken(commission, { claims: { exp: undefined } })}`,
  'a token of tomorrow': async () =>
    `Bearer ${await createToken(commission, { claims: { nbf: now() + 600 } })}`,
  'another issuer': async () => `Bearer ${await createToken(commission, { claims: { iss: 'urn:other' } })}`,
  'another audience': async () => `Bearer ${await createToken(commission, { claims: { aud: 'other' } })}`,
  nobody: async () => `Bearer ${await createToken(commission, { claims: { sub: undefined } })}`,
  'no grant': async () => `Bearer ${await createToken([])}`,
  'an unknown role': async () => `Bearer ${await createToken([{ role: 'ADMIN' as 'DEO', area: 'S05D01' }])}`,
  'a role for an area of another kind': async () =>
    `Bearer ${await createToken([{ role: 'DEO', area: 'S05' }])}`,
  'a DEO of the country': async () => `Bearer ${await createToken([{ role: 'DEO', area: 'IN' }])}`,
  'one good grant and one bad': async () =>
    `Bearer ${await createToken([...commission, { role: 'DEO', area: '' }])}`,
  'an inherited name for a role': async () =>
    `Bearer ${await createToken([{ role: 'constructor' as 'DEO', area: 'IN' }])}`,
}

describe('a request without a valid token', () => {
  const used = useTestGraph({ seeded: false })

  const send = async (url: string, authorization: string | undefined) => {
    const headers = {
      'content-type': 'application/json',
      ...(authorization !== undefined && { authorization }),
    }
    const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' })
    return {
      status: response.status,
      challenge: response.headers.get('www-authenticate'),
      body: await response.json(),
    }
  }

  it.each(Object.entries(faults))(
    'is refused by the gateway and by every subgraph, and told nothing: %s',
    async (_fault, make) => {
      const authorization = await make()
      for (const url of [used.graph.url, ...Object.values(used.graph.subgraphUrls)]) {
        expect(await send(url, authorization)).toEqual({
          status: 401,
          challenge: 'Bearer',
          body: {
            errors: [{ message: needed, extensions: { code: 'UNAUTHENTICATED' } }],
          },
        })
      }
    },
  )

  it('is let in with one', async () => {
    const { status, body } = await send(used.graph.url, `Bearer ${await createToken(commission)}`)
    expect({ status, body }).toEqual({ status: 200, body: { data: { __typename: 'Query' } } })
  })

  it('takes a single role and area, or a list of grants', async () => {
    const single = await createToken([], {
      claims: { sub: 'x', grants: undefined, role: 'DEO', area: 'S05D01' },
    })
    expect((await send(used.graph.url, `Bearer ${single}`)).status).toBe(200)
  })
})

describe('the keys of an identity provider', () => {
  it('are fetched once, and again for a key that is new', async () => {
    const { exportJWK, SignJWT } = await import('jose')
    const pairs = {
      ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
      rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    }
    const keys = [{ ...(await exportJWK(pairs.ec.publicKey)), kid: 'ec', alg: 'ES256' }]
    let fetches = 0
    const provider = createServer((_, response) => {
      fetches++
      response.end(JSON.stringify({ keys }))
    }).listen(0, '127.0.0.1')
    await once(provider, 'listening')
    const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`
    const verify = await createTokenVerifier(
      { keys: { url }, issuer: 'urn:idp', audience: 'muster' },
      { cooldownMs: 0 },
    )
    const sign = (kid: 'ec' | 'rsa', alg: string) =>
      new SignJWT({ ...claims(), iss: 'urn:idp' })
        .setProtectedHeader({ alg, kid })
        .sign(pairs[kid].privateKey)

    await verify(await sign('ec', 'ES256'))
    await verify(await sign('ec', 'ES256'))
    expect(fetches).toBe(1)
    await expect(verify(await sign('rsa', 'RS256'))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    keys.push({ ...(await exportJWK(pairs.rsa.publicKey)), kid: 'rsa', alg: 'RS256' })
    expect((await verify(await sign('rsa', 'RS256'))).subject).toBe('x')
    provider.close()
    provider.closeAllConnections()
    await once(provider, 'close')
    expect((await verify(await sign('ec', 'ES256'))).subject).toBe('x') // known keys outlive the provider
  })

  it('that cannot be had are no fault of the token', async () => {
    const verify = await createTokenVerifier({
      keys: { url: 'http://127.0.0.1:9/' },
      issuer: 'urn:idp',
      audience: 'muster',
    })
    await expect(verify(await createToken(commission))).rejects.toMatchObject({
      code: 'IDENTITY_UNAVAILABLE',
      statusCode: 503,
    })
  })
})
