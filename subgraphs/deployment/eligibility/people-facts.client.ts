import { z } from 'zod'
import type { Environment } from '../../common/config'
import { FactsClient } from '../../common/facts/facts-client'
import { type PartAddress, readAddress } from '../../common/part-address'
import { factsUnavailable } from '../../common/subgraph-unavailable'
import type { PersonFacts } from './eligibility.case'
import { byId, type PrivateReading, peopleShape, type Reader } from './people-facts.shape'

const answerShape = z.object({ people: peopleShape })

/**
 * Reads `PEOPLE_FACTS_URL` and `FEED_SECRET`; undefined where no URL is named.
 * @throws ConfigurationError where one is named and its secret is not
 */
export function toPeopleFactsAddress(env: Environment): PartAddress | undefined {
  return readAddress(
    'PEOPLE_FACTS_URL',
    { example: 'http://<personnel>/facts/people', server: 'personnel' },
    env,
  )
}

/** Asks personnel for facts of people at the moment of a change. */
export class PeopleFactsClient {
  private readonly client: FactsClient | undefined

  /** @param timeoutMs how long a question may take; the three seconds of a change where left out */
  constructor(address: PartAddress | undefined, timeoutMs?: number) {
    this.client = address && new FactsClient(address, 'personnel', 8, timeoutMs)
  }

  /**
   * By id; whom no register lists is left out. As many as `mostPeople` at most.
   * @throws SubgraphUnavailableError
   */
  async find(people: readonly string[]): Promise<ReadonlyMap<string, PersonFacts>> {
    if (people.length === 0) return new Map()
    const answer = await this.reached().ask(answerShape, { people })
    return byId(answer.people)
  }

  /**
   * Writes on the audit trail that private fields of people are shown to somebody.
   * @throws SubgraphUnavailableError
   */
  async noteReadings({ id, viewer, operation }: Reader, readings: readonly PrivateReading[]): Promise<void> {
    const shown = readings.filter(({ fields }) => fields.length > 0)
    if (shown.length === 0) return
    const question = { readings: shown, reader: { id, viewer, operation } }
    await this.reached().ask(z.object({}), question, 'readings')
  }

  async close(): Promise<void> {
    await this.client?.close()
  }

  private reached(): FactsClient {
    if (this.client) return this.client
    throw factsUnavailable('personnel')
  }
}
