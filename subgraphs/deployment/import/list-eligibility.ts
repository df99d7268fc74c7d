import type { Environment } from '../../common/config'
import type { EligibilitySource } from '../eligibility/assess-people'
import { toEligibilitySettings } from '../eligibility/eligibility.settings'
import { type PrivateReading, type Reader, toPeople } from '../eligibility/people-facts.shape'

/** What the people of a list of duties are judged by: as those of a mutation, but many at a time. */
export interface ListEligibility extends Pick<EligibilitySource, 'findPeople' | 'settings'> {
  /** Writes down what whoever brings the list is shown of what is private: what cannot be written down is not shown. */
  noteReadings: (reader: Reader, readings: readonly PrivateReading[]) => Promise<void>
}

/** The register as a command reads it, which has its database. */
interface OpenRegister {
  /** What the register tells of people, as it tells it to deployment. */
  tellPeople: (people: readonly string[]) => Promise<readonly unknown[]>
  noteReadings: ListEligibility['noteReadings']
}

/**
 * What a command judges by, with the limits that its environment sets.
 * @throws ConfigurationError
 */
export function toListEligibility(
  env: Environment,
  { tellPeople, noteReadings }: OpenRegister,
): ListEligibility {
  return {
    findPeople: async (people) => toPeople(await tellPeople(people)),
    noteReadings,
    settings: toEligibilitySettings(env),
  }
}
