import { z } from 'zod'
import type { Environment } from '../../common/config'
import { FactsClient } from '../../common/facts/facts-client'
import { type PartAddress, readAddress } from '../../common/part-address'

const answerShape = z.object({ people: z.array(z.object({ personId: z.string(), lastDay: z.iso.date() })) })

/**
 * Reads `DUTY_DAYS_URL` and `FEED_SECRET`; undefined where no URL is named.
 * @throws ConfigurationError where one is named and its secret is not
 */
export function toDutyDaysAddress(env: Environment): PartAddress | undefined {
  return readAddress(
    'DUTY_DAYS_URL',
    { example: 'http://<deployment>/facts/duty-days', server: 'deployment' },
    env,
  )
}

/** Asks deployment until when somebody serves. */
export class DutyDaysClient {
  private readonly client: FactsClient | undefined

  constructor(address: PartAddress | undefined) {
    this.client = address && new FactsClient(address, 'deployment', 4)
  }

  /**
   * The last day of duty of a person who has a place of duty; null where it has none any more. Without a deployment to ask
   * every place counts, today.
   * @throws SubgraphUnavailableError
   */
  async lastDutyOf(person: string, today: string): Promise<string | null> {
    if (!this.client) return today
    const answer = await this.client.ask(answerShape, { people: [person] })
    return answer.people[0]?.lastDay ?? null
  }

  async close(): Promise<void> {
    await this.client?.close()
  }
}
