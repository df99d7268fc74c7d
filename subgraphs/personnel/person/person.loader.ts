import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { createRowLoader } from '../../common/loader'
import { findFormerPeople, findPeopleById } from './person.repository'

/** A person whom the viewer may see; null for anybody else, and for nobody. */
export function createPersonLoader(database: Database, scope: Scope) {
  return createRowLoader({
    read: (ids: readonly string[]) => findPeopleById(database, scope, ids),
    keyOf: (person) => person.id,
  })
}

/** The closed record from which a person came; null where there is none that the viewer may see. */
export function createFormerPersonLoader(database: Database, scope: Scope) {
  return createRowLoader({
    read: (ids: readonly string[]) => findFormerPeople(database, scope, 'transferred_to', ids),
    keyOf: (person) => person.transferredTo ?? '',
  })
}
