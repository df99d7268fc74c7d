import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JWK } from 'jose' with { 'resolution-mode': 'import' }
import { z } from 'zod'
import { CliError } from '../cli.error'

const algorithm = 'EdDSA'

/** The file with the public half of the data folder's key, as the hub's parts read it. */
export function publicKeyFile(dataFolder: string): string {
  return join(dataFolder, 'auth', 'jwks.json')
}

/** The data folder's own key pair for tokens on this machine; made on first use, readable by its owner alone. */
export async function ensureLocalKey(dataFolder: string): Promise<JWK> {
  const file = join(dataFolder, 'auth', 'private.jwk.json')
  const found = await readFile(file, 'utf8').catch((error) => absent(file, error))
  const key = found === null ? await createKey() : readKey(file, found)
  if (found === null) await write(file, key)
  const { kty, crv, x, kid } = key
  await write(publicKeyFile(dataFolder), { keys: [{ kty, crv, x, kid, alg: algorithm, use: 'sig' }] })
  return key
}

/** A key that is there and cannot be read must not be replaced: the tokens that it signed would be worth nothing. */
function absent(file: string, error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw new CliError(
    'KEY_BROKEN',
    `${file} cannot be read (${error.code}): ask as its owner, or name another --data.`,
  )
}

const keyShape = z.looseObject({
  kty: z.string(),
  crv: z.string(),
  x: z.string(),
  d: z.string(),
  kid: z.string(),
})

function readKey(file: string, text: string): JWK {
  try {
    return keyShape.parse(JSON.parse(text))
  } catch {
    throw new CliError('KEY_BROKEN', `${file} holds no key: delete it, and a new one is made.`)
  }
}

async function createKey(): Promise<JWK> {
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await import('jose')
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const key = await exportJWK(privateKey)
  return { ...key, alg: algorithm, kid: await calculateJwkThumbprint(key) }
}

// Written beside and then moved, so that a program that reads it meanwhile finds it whole.
async function write(file: string, content: object): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  await chmod(draft, 0o600)
  await rename(draft, file)
}
