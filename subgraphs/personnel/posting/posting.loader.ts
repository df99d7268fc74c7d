import type { Database } from '../../common/database'
import { createLoaderFamily, createRowLoader, createRowsLoader } from '../../common/loader'
import {
  findCurrentPostingsByArea,
  findPostingsByAreaOn,
  findPostingsById,
  findPostingsByPerson,
} from './posting.repository'

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
    /** Holders on a day, `2024-05-07`. */
    postingsByAreaOn: createLoaderFamily((day: string) =>
      createRowsLoader({
        read: (areaCodes: readonly string[]) => findPostingsByAreaOn(database, day, areaCodes),
        keyOf: (posting) => posting.areaCode,
      }),
    ),
    /** Past and present. */
    postingsByPerson: createRowsLoader({
      read: (personIds: readonly string[]) => findPostingsByPerson(database, personIds),
      keyOf: (posting) => posting.personId,
    }),
  }
}
