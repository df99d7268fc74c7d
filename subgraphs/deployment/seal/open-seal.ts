import { isInside } from '../../common/access/scope'
import { toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import { checkKey } from '../duty/duty-input.rules'
import type { DeploymentScopes } from '../scopes'
import type { OpenSealInput } from './seal.input'
import { lockSeal, openSealOf } from './seal.repository'

/** Opens the list of the third randomisation of an AC, once and for good. */
export async function openSeal(
  transaction: Database,
  { scopes, subject }: { scopes: DeploymentScopes; subject: string },
  { election, assemblyConstituency: constituency }: OpenSealInput,
): Promise<{ constituency: string } | Problem[]> {
  const faults = [
    ...checkKey('election', 'election', election),
    ...checkKey('assemblyConstituency', 'assemblyConstituency', constituency),
  ]
  if (faults.length > 0) return faults
  if (!isInside(scopes.opening, constituency))
    return [toProblem('FORBIDDEN', 'This is for the DEO and the Observer of the AC to do.')]
  const seal = await lockSeal(transaction, election, constituency)
  if (!seal) return [toProblem('NOT_NOW', `No list of ${constituency} has been sealed for ${election}.`)]
  if (seal.openedAt !== null) {
    const opened = seal.openedAt.toISOString()
    return [toProblem('CONFLICT', `It was opened at ${opened}.`, { rule: 'OPENED_ONCE', actual: opened })]
  }
  await openSealOf(transaction, seal, subject)
  return { constituency }
}
