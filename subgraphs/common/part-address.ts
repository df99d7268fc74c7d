import { z } from 'zod'
import { ConfigurationError, type Environment, readEnvironment, secretVariable } from './config'

/** Where another part of the hub is asked, and what proves to it that one may ask. */
export interface PartAddress {
  url: string
  secret: string
}

/** The variables that name an address: one of its own, and `FEED_SECRET`. @param example `http://<deployment>/facts/duty-days` */
export function addressVariables(variable: string, example: string) {
  return {
    url: { variable, type: z.url({ protocol: /^https?$/, error: `expected ${example}` }).optional() },
    secret: { variable: 'FEED_SECRET', type: secretVariable.optional() },
  }
}

/**
 * The address that was read; undefined where no URL is named.
 * @param server who knows the secret
 * @throws ConfigurationError where a URL is named and its secret is not
 */
export function toAddress(
  { url, secret }: { url: string | undefined; secret: string | undefined },
  server: string,
): PartAddress | undefined {
  if (url === undefined) return undefined
  if (secret === undefined)
    throw new ConfigurationError([`FEED_SECRET (missing; give the secret that ${server} was started with)`])
  return { url, secret }
}

/**
 * Reads the variable and `FEED_SECRET`; undefined where no URL is named.
 * @throws ConfigurationError where one is named and its secret is not
 */
export function readAddress(
  variable: string,
  { example, server }: { example: string; server: string },
  env: Environment,
): PartAddress | undefined {
  return toAddress(readEnvironment(addressVariables(variable, example), env), server)
}

/**
 * The same for several parts, whose URLs stand in one variable with commas between; none where it is not set.
 * @throws ConfigurationError where one is named and its secret is not, or one is no URL
 */
export function readAddresses(
  variable: string,
  { example, server }: { example: string; server: string },
  env: Environment,
): PartAddress[] {
  const urls = (env[variable] ?? '').split(/[\s,]+/).filter((url) => url !== '')
  return urls.flatMap((url) => {
    const address = readAddress(variable, { example, server }, { ...env, [variable]: url })
    return address ? [address] : []
  })
}
