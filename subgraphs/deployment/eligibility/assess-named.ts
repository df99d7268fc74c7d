import { notFound } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import type { DeploymentScopes } from '../scopes'
import { assessPeople, type Candidate, type EligibilitySource, type Vacancy } from './assess-people'
import type { PersonFacts } from './eligibility.case'
import { findPlacesServed } from './eligibility.repository'
import { obstacles } from './eligibility.rules'
import { mayKnow, mayRead } from './eligibility.scope'
import { notEligible } from './not-eligible'

/**
 * The facts of somebody named for a vacancy, or the problems for which they cannot fill it. What private facts these tell of is
 * written on the audit trail.
 * @throws SubgraphUnavailableError where the register does not answer
 */
export async function assessNamed(
  transaction: Database,
  { scopes, eligibilitySource }: { scopes: DeploymentScopes; eligibilitySource: EligibilitySource },
  vacancy: Vacancy,
  candidate: Candidate,
): Promise<PersonFacts | Problem[]> {
  const { personId } = candidate
  const found = (await assessPeople(transaction, eligibilitySource, vacancy, [candidate])).get(personId)
  if (!found) return [notFound('person', personId)]
  const ties = { ...found.facts, places: await findPlacesServed(transaction, personId) }
  if (!mayKnow(scopes.drafting, ties)) return [notFound('person', personId)]
  const isReadable = mayRead(scopes.drafting, ties)
  const against = notEligible(personId, found.reasons, isReadable)
  if (against.length === 0) return found.facts
  if (isReadable) await eligibilitySource.noteReading(personId, obstacles(found.reasons))
  return against
}
