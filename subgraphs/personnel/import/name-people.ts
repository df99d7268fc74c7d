import { anyOf } from '../../common/access/scope'
import type { Database } from '../../common/database'
import type { Namer, NamingPurpose } from '../../common/facts/people-by-reference.client'
import type { Parameters } from '../../common/sql'
import { noteSearch } from '../audit/audit.repository'
import { isLentInto, personInScope } from '../person/person.scope'
import type { PersonnelScopes } from '../scopes'
import { listPeopleByReference, type ReferredPerson } from './people-by-reference.repository'

/**
 * The people that somebody's list refers to, of those whom they may name: for duty whom they may draft, since a duty opens what is
 * private; for postings and trainings whom they see. Who was found by something private stands on the audit trail.
 */
export async function namePeople(
  database: Database,
  namer: Namer,
  scopes: PersonnelScopes,
  purpose: NamingPurpose | 'posting',
  references: readonly string[],
): Promise<ReferredPerson[]> {
  const inScope = (parameters: Parameters) =>
    purpose === 'duty'
      ? anyOf([
          personInScope(scopes.imports, 'p', parameters, { mustServe: true }),
          isLentInto(scopes.imports, 'p', parameters),
        ])
      : personInScope(scopes.directory, 'p', parameters)
  const people = await listPeopleByReference(database, references, inScope)
  for (const field of ['employeeCode', 'epic'] as const) {
    const personIds = people.filter((person) => person.field === field).map(({ id }) => id)
    if (personIds.length > 0)
      await noteSearch(database, namer, { fields: [field], personIds, isRefused: false })
  }
  return people
}
