import { Pool } from 'undici'
import { z } from 'zod'
import { ConfigurationError, type Environment, readEnvironment, secretVariable } from '../../common/config'
import type { RequestInfo } from '../../common/request'
import { SubgraphUnavailableError } from '../../common/subgraph-unavailable'
import type { PersonFacts } from './eligibility.case'

/** Who is shown something, and by which operation. */
type Reader = Pick<RequestInfo, 'viewer' | 'operation' | 'id'>

/** Asked while a change waits, and the change holds locks: better to be told to try again. */
const timeoutMs = 3_000

const day = z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`))

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

export interface PeopleFactsConfig {
  /** `http://<personnel>/facts/people` */
  url: string
  secret: string
}

/**
 * Reads `PEOPLE_FACTS_URL` and `FEED_SECRET`; undefined where no URL is named.
 * @throws ConfigurationError where one is named and its secret is not
 */
export function toPeopleFactsConfig(env: Environment): PeopleFactsConfig | undefined {
  const { url, secret } = readEnvironment(
    {
      url: {
        variable: 'PEOPLE_FACTS_URL',
        type: z.url({ protocol: /^https?$/, error: 'expected http://<personnel>/facts/people' }).optional(),
      },
      secret: { variable: 'FEED_SECRET', type: secretVariable.optional() },
    },
    env,
  )
  if (url === undefined) return undefined
  if (secret === undefined)
    throw new ConfigurationError(['FEED_SECRET (missing; give the secret that personnel was started with)'])
  return { url, secret }
}

/** Asks personnel for facts of people at the moment of a change. */
export class PeopleFactsClient {
  private readonly pool: Pool
  private readonly path: string
  private readonly readingsPath: string

  constructor(private readonly config: PeopleFactsConfig | undefined) {
    const { origin, pathname } = new URL(config?.url ?? 'http://127.0.0.1:9')
    this.path = pathname
    this.readingsPath = pathname.replace(/[^/]+$/, 'readings')
    this.pool = new Pool(origin, {
      connections: 8,
      connectTimeout: 1_000,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
  }

  /**
   * By id; whom no register lists is left out. At most 1,000.
   * @throws SubgraphUnavailableError
   */
  async find(people: readonly string[]): Promise<ReadonlyMap<string, PersonFacts>> {
    if (people.length === 0) return new Map()
    const answer = await this.ask(this.path, { people }, answerShape)
    return new Map(answer.people.map((person) => [person.personId, person]))
  }

  /**
   * Writes on the audit trail that private fields of a person are shown to somebody.
   * @throws SubgraphUnavailableError
   */
  async noteReading(reader: Reader, person: string, fields: readonly string[]): Promise<void> {
    if (fields.length === 0) return
    const { id, viewer, operation } = reader
    await this.ask(
      this.readingsPath,
      { people: [person], fields, reader: { id, viewer, operation } },
      z.object({}),
    )
  }

  async close(): Promise<void> {
    await this.pool.destroy()
  }

  private async ask<Shape extends z.ZodType>(
    path: string,
    question: object,
    shape: Shape,
  ): Promise<z.output<Shape>> {
    if (!this.config) throw new SubgraphUnavailableError('personnel')
    try {
      const { statusCode, body } = await this.pool.request({
        ...{ method: 'POST', path, body: JSON.stringify(question) },
        headers: { authorization: `Bearer ${this.config.secret}`, 'content-type': 'application/json' },
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = await body.text()
      if (statusCode !== 200) throw new Error(`${statusCode} ${text}`)
      return shape.parse(JSON.parse(text))
    } catch (error) {
      throw new SubgraphUnavailableError('personnel', error)
    }
  }
}
