import type { Database } from '../../common/database'
import { createRowLoader } from '../../common/loader'
import { findPeopleById } from './person.repository'

export function createPersonLoader(database: Database) {
  return createRowLoader({
    read: (ids: readonly string[]) => findPeopleById(database, ids),
    keyOf: (person) => person.id,
  })
}
