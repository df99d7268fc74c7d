import { z } from 'zod'
import { type Environment, readEnvironment, secretVariable } from '../config'
import { addressVariables, type PartAddress, toAddress } from '../part-address'

/** Where a feed is, and how often it is asked. */
export interface FeedConfig extends PartAddress {
  pollMs: number
}

/** The secret that readers of feeds must show, `FEED_SECRET`; without it nothing is served. */
export function toFeedSecret(env: Environment): string | undefined {
  return readEnvironment({ secret: { variable: 'FEED_SECRET', type: secretVariable.optional() } }, env).secret
}

/**
 * Reads `<NAME>_FEED_URL`, `<NAME>_POLL_MS` and `FEED_SECRET`; undefined where no feed is named.
 * @param name `PLACES_OF_DUTY`
 * @param example what a URL looks like, `http://<deployment>/feed/places-of-duty`
 * @throws ConfigurationError where one is named and its secret is not
 */
export function toFeedConfig(name: string, example: string, env: Environment): FeedConfig | undefined {
  const { pollMs, ...found } = readEnvironment(
    {
      ...addressVariables(`${name}_FEED_URL`, example),
      pollMs: {
        variable: `${name}_POLL_MS`,
        type: z.coerce
          .number('expected milliseconds')
          .int('expected whole milliseconds')
          .min(10, 'expected 10 milliseconds at least')
          .max(3_600_000, 'expected an hour at most')
          .default(1_000),
      },
    },
    env,
  )
  const address = toAddress(found, 'the part which serves the feed')
  return address && { ...address, pollMs }
}
