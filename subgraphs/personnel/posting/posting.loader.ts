import type { Database } from '../../common/database'
import { createRowLoader, createRowsLoader } from '../../common/loader'
import { findCurrentPostingsByArea, findPostingsById, findPostingsByPerson } from './posting.repository'

export function createPostingLoaders(database: Database) {
  return {
    postingById: createRowLoader({
      read: (ids: readonly string[]) => findPostingsById(database, ids),
      keyOf: (posting) => posting.id,
    }),
    /** Current holders only. */
    postingsByArea: createRowsLoader({
      read: (areaCodes: readonly string[]) => findCurrentPostingsByArea(database, areaCodes),
      keyOf: (posting) => posting.areaCode,
    }),
    /** Past and present. */
    postingsByPerson: createRowsLoader({
      read: (personIds: readonly string[]) => findPostingsByPerson(database, personIds),
      keyOf: (posting) => posting.personId,
    }),
  }
}
