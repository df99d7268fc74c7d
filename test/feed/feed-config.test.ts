import type { Environment } from '../../subgraphs/common/config'
import { toFeedConfig as toConfig, toFeedSecret } from '../../subgraphs/common/feed/feed-config'

const url = 'http://127.0.0.1:4002/feed/places-of-duty'
const secret = 'sixteen characters'

const toFeedConfig = (env: Environment) => toConfig('PLACES_OF_DUTY', url, env)

describe('the configuration of the feed', () => {
  it('is that of a poll each second unless another is named', () => {
    expect(toFeedConfig({ PLACES_OF_DUTY_FEED_URL: url, FEED_SECRET: secret })).toEqual({
      url,
      secret,
      pollMs: 1_000,
    })
    const polled = { PLACES_OF_DUTY_FEED_URL: url, FEED_SECRET: secret, PLACES_OF_DUTY_POLL_MS: '250' }
    expect(toFeedConfig(polled)?.pollMs).toBe(250)
  })

  it('is none where no feed is named', () => {
    expect(toFeedConfig({ FEED_SECRET: secret })).toBeUndefined()
    expect(toFeedSecret({})).toBeUndefined()
  })

  it.each([
    [/FEED_SECRET \(missing/, { FEED_SECRET: '' }],
    [/FEED_SECRET \(expected a secret of 16/, { FEED_SECRET: 'short' }],
    [/PLACES_OF_DUTY_FEED_URL \(expected http/, { PLACES_OF_DUTY_FEED_URL: 'ftp://x/feed' }],
    [/PLACES_OF_DUTY_POLL_MS \(expected 10/, { PLACES_OF_DUTY_POLL_MS: '0' }],
  ])('is refused with %s', (message, wrong) => {
    expect(() => toFeedConfig({ PLACES_OF_DUTY_FEED_URL: url, FEED_SECRET: secret, ...wrong })).toThrow(
      message,
    )
  })

  it('is the same secret at deployment, and one that cannot be guessed', () => {
    expect(toFeedSecret({ FEED_SECRET: secret })).toBe(secret)
    expect(() => toFeedSecret({ FEED_SECRET: 'short' })).toThrow(/FEED_SECRET/)
    expect(() => toFeedSecret({ FEED_SECRET: 'short' })).not.toThrow(/short/)
  })
})
