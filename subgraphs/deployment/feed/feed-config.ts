import { type Environment, readEnvironment, secretVariable } from '../../common/config'

/** The secret that readers of the feed must show, `FEED_SECRET`; without it nothing is served. */
export function toFeedSecret(env: Environment): string | undefined {
  return readEnvironment({ secret: { variable: 'FEED_SECRET', type: secretVariable.optional() } }, env).secret
}
