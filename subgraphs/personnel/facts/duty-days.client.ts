import { Pool } from 'undici'
import { z } from 'zod'
import { ConfigurationError, type Environment, readEnvironment, secretVariable } from '../../common/config'
import { SubgraphUnavailableError } from '../../common/subgraph-unavailable'

/** Asked while a change waits and holds locks: better to be told to try again. */
const timeoutMs = 3_000

const answerShape = z.object({ people: z.array(z.object({ personId: z.string(), lastDay: z.iso.date() })) })

export interface DutyDaysConfig {
  /** `http://<deployment>/facts/duty-days` */
  url: string
  secret: string
}

/**
 * Reads `DUTY_DAYS_URL` and `FEED_SECRET`; undefined where no URL is named.
 * @throws ConfigurationError where one is named and its secret is not
 */
export function toDutyDaysConfig(env: Environment): DutyDaysConfig | undefined {
  const { url, secret } = readEnvironment(
    {
      url: {
        variable: 'DUTY_DAYS_URL',
        type: z
          .url({ protocol: /^https?$/, error: 'expected http://<deployment>/facts/duty-days' })
          .optional(),
      },
      secret: { variable: 'FEED_SECRET', type: secretVariable.optional() },
    },
    env,
  )
  if (url === undefined) return undefined
  if (secret === undefined)
    throw new ConfigurationError(['FEED_SECRET (missing; give the secret that deployment was started with)'])
  return { url, secret }
}

/** Asks deployment until when somebody serves. */
export class DutyDaysClient {
  private readonly pool: Pool | undefined

  constructor(private readonly config: DutyDaysConfig | undefined) {
    if (!config) return
    this.pool = new Pool(new URL(config.url).origin, {
      connections: 4,
      connectTimeout: 1_000,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
  }

  /**
   * The last day of duty of a person who has a place of duty; null where it has none any more. Without a deployment to ask
   * every place counts, today.
   * @throws SubgraphUnavailableError
   */
  async lastDutyOf(person: string, today: string): Promise<string | null> {
    if (!this.config || !this.pool) return today
    try {
      const { statusCode, body } = await this.pool.request({
        method: 'POST',
        path: new URL(this.config.url).pathname,
        body: JSON.stringify({ people: [person] }),
        headers: { authorization: `Bearer ${this.config.secret}`, 'content-type': 'application/json' },
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = await body.text()
      if (statusCode !== 200) throw new Error(`${statusCode} ${text}`)
      return answerShape.parse(JSON.parse(text)).people[0]?.lastDay ?? null
    } catch (error) {
      throw new SubgraphUnavailableError('deployment', error)
    }
  }

  async close(): Promise<void> {
    await this.pool?.destroy()
  }
}
