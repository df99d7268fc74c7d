import { ExemptionStatus } from '../../../prisma/deployment/generated/enums'
import { isInside } from '../../common/access/scope'
import { notFound, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import { isGiven } from '../../common/keys'
import { exemptDuties } from '../duty/duty-change.repository'
import { checkKey, checkText } from '../duty/duty-input.rules'
import type { DeploymentScopes } from '../scopes'
import type { DecideExemptionInput } from './exemption.input'
import { toExemptionKey } from './exemption.key'
import { findExemption, writeDecision } from './exemption.repository'

/** Decides an application, once; a granted one ends the person's duties of the election. */
export async function decideExemption(
  transaction: Database,
  { scopes, subject }: { scopes: DeploymentScopes; subject: string },
  { exemption: id, decision, remarks = null }: DecideExemptionInput,
): Promise<{ exemption: string } | Problem[]> {
  const faults = [
    ...checkKey('exemption', 'exemption', id),
    ...checkText('remarks', remarks),
    ...(decision === ExemptionStatus.REFUSED && !isGiven(remarks) ? [needsRemarks] : []),
  ]
  if (faults.length > 0) return faults
  const key = toExemptionKey(id)
  const found = await findExemption(transaction, scopes.exemptions, key, { isLocked: true })
  if (found?.id !== id) return [notFound('exemption', id)]
  if (!isInside(scopes.deciding, found.assemblyConstituencyCode))
    return [toProblem('FORBIDDEN', 'Exemption is decided by the DEO of the place of duty alone.')]
  if (found.status !== ExemptionStatus.APPLIED)
    return [
      toProblem('CONFLICT', `It was decided already: ${found.status}.`, {
        ...{ field: 'exemption', rule: 'DECIDED_ONCE', actual: found.status },
      }),
    ]
  await writeDecision(transaction, key, { status: decision, decidedBy: subject, remarks })
  if (decision === ExemptionStatus.GRANTED) await exemptDuties(transaction, found)
  return { exemption: id }
}

const needsRemarks = toProblem('INVALID_INPUT', 'Say in remarks why it is refused.', {
  ...{ field: 'remarks', rule: 'REFUSAL_NEEDS_REMARKS' },
})
