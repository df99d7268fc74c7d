import { z } from 'zod'
import type { Environment } from '../../common/config'
import { toDay } from '../../common/day'
import { FactsClient } from '../../common/facts/facts-client'
import { type PartAddress, readAddress } from '../../common/part-address'
import type { RequestInfo } from '../../common/request'
import { factsUnavailable } from '../../common/subgraph-unavailable'
import type { PersonFacts } from './eligibility.case'

/** Who is shown something, and by which operation. */
type Reader = Pick<RequestInfo, 'viewer' | 'operation' | 'id'>

const day = z.iso.date().transform(toDay)

const personShape = z.object({
  personId: z.string(),
  districtCode: z.string(),
  name: z.string(),
  gender: z.enum(['FEMALE', 'MALE', 'OTHER']),
  payLevel: z.int().nullable(),
  officeCode: z.string().nullable(),
  departmentCode: z.string().nullable(),
  isDepartmentExempt: z.boolean(),
  enrolledConstituency: z.string().nullable(),
  workConstituency: z.string().nullable(),
  nativeConstituency: z.string().nullable(),
  joinedOn: day.nullable(),
  retiresOn: day.nullable(),
  isBoothLevelOfficer: z.boolean(),
  isPregnantOrLactating: z.boolean(),
  isAiling: z.boolean(),
  lentTo: z.string().nullable(),
})

const answerShape = z.object({ people: z.array(personShape) })

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

  constructor(address: PartAddress | undefined) {
    this.client = address && new FactsClient(address, 'personnel', 8)
  }

  /**
   * By id; whom no register lists is left out. At most 1,000.
   * @throws SubgraphUnavailableError
   */
  async find(people: readonly string[]): Promise<ReadonlyMap<string, PersonFacts>> {
    if (people.length === 0) return new Map()
    const answer = await this.reached().ask(answerShape, { people })
    return new Map(answer.people.map((person) => [person.personId, person]))
  }

  /**
   * Writes on the audit trail that private fields of a person are shown to somebody.
   * @throws SubgraphUnavailableError
   */
  async noteReading(reader: Reader, person: string, fields: readonly string[]): Promise<void> {
    if (fields.length === 0) return
    const { id, viewer, operation } = reader
    const question = { people: [person], fields, reader: { id, viewer, operation } }
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
