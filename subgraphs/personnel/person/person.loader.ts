import type { Pool } from 'pg'
import { createRowLoader } from '../../common/loader'
import { findPeopleById } from './person.repository'

export function createPersonLoader(pool: Pool) {
  return createRowLoader({
    read: (ids: readonly string[]) => findPeopleById(pool, ids),
    keyOf: (person) => person.id,
  })
}
