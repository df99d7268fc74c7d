import { isKey, type KeyKind } from '../../../prisma/keys'
import { isDistrictInside, type Scope } from '../../common/access/scope'
import { notFound, staleVersion, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { Database } from '../../common/database'
import type { PersonnelScopes } from '../scopes'
import { findFormerPeople } from './person.repository'
import {
  findTwins,
  findUnknownReferences,
  type Likeness,
  type LockedPerson,
  lockPerson,
  type Twin,
} from './person-change.repository'
import type { PersonValues } from './person-values'

const registerLetter = 'ECI 464/INST/2008/EPS'

const notKept = toProblem(
  'FORBIDDEN',
  'The register is kept by the DEO of its district and the CEO of its state: ask them.',
  { rule: 'REGISTER', source: registerLetter },
)

/** Why a district's register may not be changed by this viewer. */
export function registerRefusal(register: Scope, district: string): Problem | undefined {
  return isDistrictInside(register, district) ? undefined : notKept
}

/** A locked record that this viewer may change as they know it, or why not. */
export async function lockKnownPerson(
  transaction: Database,
  scopes: PersonnelScopes,
  id: string,
  version: number,
): Promise<LockedPerson | Problem[]> {
  if (!isKey('person', id)) return [notFound('person', id)]
  const person = await lockPerson(transaction, scopes, id)
  if (!person?.isVisible) return [await checkClosed(transaction, scopes.directory, id)]
  if (!person.isKept) return [notKept]
  return person.version === version ? person : [staleVersion(version, person.version)]
}

/** What is said of a record that is not open: where the person is now, to who may see it. */
export async function checkClosed(transaction: Database, scope: Scope, id: string): Promise<Problem> {
  const [closed] = await findFormerPeople(transaction, scope, 'id', [id])
  if (!closed?.transferredTo) return notFound('person', id)
  return toProblem('NOT_NOW', `The record ${id} is closed: they are ${closed.transferredTo} now.`, {
    ...{ field: 'person', rule: 'RECORD_CLOSED', actual: closed.transferredTo },
  })
}

/** What of a record names something that is not there. */
export async function checkReferences(
  transaction: Database,
  district: string,
  values: PersonValues,
): Promise<Problem[]> {
  const unknown = await findUnknownReferences(transaction, district, values)
  return unknown.map(({ field, actual }) => notFound(field, actual))
}

/** A code that has not the form of its kind, before the database is asked for it. */
export function checkKey(kind: KeyKind, field: string, code: string): Problem[] {
  return isKey(kind, code) ? [] : [notFound(field, code)]
}

/** What the register knows of others that are like this person: duplicates are refused, similar ones are warned of. */
export async function checkTwins(
  transaction: Database,
  scopes: PersonnelScopes,
  likeness: Likeness,
): Promise<{ problems: Problem[]; warnings: Problem[] }> {
  const twins = await findTwins(transaction, scopes, likeness)
  return {
    problems: twins.filter(({ field }) => field !== 'phone').map(toDuplicate),
    warnings: twins.filter(({ field }) => field === 'phone').map(toWarning),
  }
}

/** Of somebody whom the viewer may not see it is told that they are there, not who they are. */
const idOf = ({ id, isVisible }: Twin) => (isVisible ? id : null)

function toDuplicate(twin: Twin): Problem {
  const [what, rule] =
    twin.field === 'epic' ? ['EPIC', 'UNIQUE_EPIC'] : ['employee code', 'UNIQUE_EMPLOYEE_CODE']
  const who = twin.isVisible ? twin.id : 'somebody in another register'
  return toProblem(
    'DUPLICATE',
    `The ${what} is that of ${who}: correct that record, or have it transferred.`,
    {
      ...{ field: twin.field, rule, source: registerLetter },
      ...(twin.isVisible && { actual: twin.id }),
    },
  )
}

function toWarning(twin: Twin): Problem {
  const who = idOf(twin) ?? 'somebody in another register'
  return toProblem(
    'DUPLICATE',
    `${who} has the same phone and a similar name: make sure that it is not the same person.`,
    {
      ...{ field: 'phone', rule: 'SAME_PHONE_SIMILAR_NAME', source: registerLetter },
      ...(twin.isVisible && { actual: twin.id }),
    },
  )
}

/** What the database says when somebody registers the same EPIC at the same moment. */
export const personConstraints = {
  person_epic_key: toProblem('DUPLICATE', 'The EPIC was given to somebody else at this moment: look again.', {
    ...{ field: 'epic', rule: 'UNIQUE_EPIC', source: registerLetter },
  }),
}
