import { z } from 'zod'
import type { ForeignKeys } from '../import/kind'
import type { PartAddress } from '../part-address'
import type { RequestInfo } from '../request'
import { SubgraphUnavailableError } from '../subgraph-unavailable'
import { FactsClient } from './facts-client'

/** What a list names people for: whom it may name depends on it. */
export const namingPurposes = ['duty', 'training'] as const
export type NamingPurpose = (typeof namingPurposes)[number]

/** Who names people, and in which request. */
export type Namer = Pick<RequestInfo, 'viewer' | 'operation' | 'id'>

/** Of thousands of people at a time more is told than of the few of a change; nothing is locked meanwhile. */
const batchTimeoutMs = 15_000

const answerShape = z.object({ people: z.array(z.object({ reference: z.string(), id: z.string() })) })

/** As many as a question may hold: those of a batch of a list. */
export const mostReferences = 5_000

/** Asks personnel for the people that a list refers to. */
export class PeopleByReferenceClient {
  private readonly client: FactsClient | undefined

  /** @param address where personnel tells facts of people, `http://<personnel>/facts/people`; without it nobody is found */
  constructor(
    address: PartAddress | undefined,
    private readonly purpose: NamingPurpose,
  ) {
    this.client = address && new FactsClient(address, 'personnel', 4, batchTimeoutMs)
  }

  /** Finds the ids of those whom this one may name. Rejects with SubgraphUnavailableError where personnel does not answer. */
  findFor({ viewer, operation, id }: Namer): ForeignKeys {
    return async (references) => {
      const { client, purpose } = this
      if (!client) throw new SubgraphUnavailableError('personnel')
      const found = new Map<string, string>()
      for (let at = 0; at < references.length; at += mostReferences) {
        const question = {
          ...{ references: references.slice(at, at + mostReferences), purpose },
          namer: { viewer, operation, id },
        }
        const answer = await client.ask(answerShape, question, 'people-by-reference')
        for (const { reference, id: person } of answer.people) found.set(reference, person)
      }
      return found
    }
  }

  async close(): Promise<void> {
    await this.client?.close()
  }
}
