import type { Pool } from 'pg'
import { createRowLoader, createRowsLoader } from '../../common/loader'
import { findCurrentPostingsByArea, findPostingsById, findPostingsByPerson } from './posting.repository'

export function createPostingLoaders(pool: Pool) {
  return {
    postingById: createRowLoader({
      read: (ids: readonly string[]) => findPostingsById(pool, ids),
      keyOf: (posting) => posting.id,
    }),
    /** Current holders only. */
    postingsByArea: createRowsLoader({
      read: (areaCodes: readonly string[]) => findCurrentPostingsByArea(pool, areaCodes),
      keyOf: (posting) => posting.areaCode,
    }),
    /** Past and present. */
    postingsByPerson: createRowsLoader({
      read: (personIds: readonly string[]) => findPostingsByPerson(pool, personIds),
      keyOf: (posting) => posting.personId,
    }),
  }
}
