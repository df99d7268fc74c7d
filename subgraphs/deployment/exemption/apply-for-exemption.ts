import { ExemptionReason } from '../../../prisma/deployment/generated/enums'
import { isInside, type Scope } from '../../common/access/scope'
import { notFound, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import { isGiven } from '../../common/keys'
import { lockServedDuties } from '../duty/duty-change.repository'
import { checkKey, checkText } from '../duty/duty-input.rules'
import type { DeploymentScopes } from '../scopes'
import type { ApplyForExemptionInput } from './exemption.input'
import { insertExemption } from './exemption.repository'

/** Applies for a person to be exempted; the DEO of the place of duty is to decide. */
export async function applyForExemption(
  transaction: Database,
  { scopes, subject }: { scopes: DeploymentScopes; subject: string },
  input: ApplyForExemptionInput,
): Promise<{ exemption: string } | Problem[]> {
  const { person, election, reason, details = null, evidence = null } = input
  const faults = [
    ...checkKey('person', 'person', person),
    ...checkKey('election', 'election', election),
    ...checkText('details', details),
    ...checkText('evidence', evidence),
    ...(reason === ExemptionReason.OTHER && !isGiven(details) ? [needsDetails] : []),
  ]
  if (faults.length > 0) return faults
  const duties = await lockServedDuties(transaction, { person, election })
  const duty = duties.find(({ assemblyConstituencyCode }) =>
    isTheirs(scopes.applying, person, assemblyConstituencyCode),
  )
  if (!duty) {
    // Somebody without duty is nobody's to ask about here but their own.
    if (scopes.applying.people.includes(person)) return [noDuty(person, election)]
    const isKnown = duties.some((other) => isInside(scopes.duties, other.assemblyConstituencyCode))
    return [isKnown ? notTheirs : notFound('person on duty', person)]
  }
  const exemption = await insertExemption(transaction, {
    ...duty,
    ...{ electionCode: election, personId: person, reason, details, evidence, appliedBy: subject },
  })
  return { exemption }
}

function isTheirs(scope: Scope, person: string, constituency: string): boolean {
  return scope.people.includes(person) || isInside(scope, constituency)
}

const needsDetails = toProblem('INVALID_INPUT', 'Say in details what OTHER is.', {
  ...{ field: 'details', rule: 'OTHER_NEEDS_DETAILS' },
})
const notTheirs = toProblem(
  'FORBIDDEN',
  'This is for the person, the DEO and the ARO of the place of duty to do.',
)

function noDuty(person: string, election: string): Problem {
  return toProblem(
    'NOT_NOW',
    `${person} serves in no duty of ${election}: there is nothing to be exempted from.`,
    {
      ...{ field: 'person', rule: 'HAS_DUTY' },
    },
  )
}

export const exemptionConstraints = {
  exemption_open_idx: toProblem(
    'DUPLICATE',
    'The person has applied in this election already, and it is open or granted.',
    { field: 'person', rule: 'ONE_APPLICATION' },
  ),
}
