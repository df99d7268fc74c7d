import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { createRowLoader } from '../../common/loader'
import { findPeopleById } from './person.repository'

/** A person whom the viewer may see; null for anybody else, and for nobody. */
export function createPersonLoader(database: Database, scope: Scope) {
  return createRowLoader({
    read: (ids: readonly string[]) => findPeopleById(database, scope, ids),
    keyOf: (person) => person.id,
  })
}
