import { z } from 'zod'
import { ConfigurationError, type Environment, readEnvironment, secretVariable } from '../../common/config'

/** Where the feed of places of duty is, and how often it is asked. */
export interface FeedConfig {
  url: string
  secret: string
  pollMs: number
}

/**
 * Reads `PLACES_OF_DUTY_FEED_URL`, `FEED_SECRET` and `PLACES_OF_DUTY_POLL_MS`; undefined where no feed is named.
 * @throws ConfigurationError where one is named and its secret is not
 */
export function toFeedConfig(env: Environment): FeedConfig | undefined {
  const { url, secret, pollMs } = readEnvironment(
    {
      url: {
        variable: 'PLACES_OF_DUTY_FEED_URL',
        type: z
          .url({ protocol: /^https?$/, error: 'expected http://<deployment>/feed/places-of-duty' })
          .optional(),
      },
      secret: { variable: 'FEED_SECRET', type: secretVariable.optional() },
      pollMs: {
        variable: 'PLACES_OF_DUTY_POLL_MS',
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
  if (url === undefined) return undefined
  if (secret === undefined)
    throw new ConfigurationError(['FEED_SECRET (missing; give the secret that deployment was started with)'])
  return { url, secret, pollMs }
}
