import DataLoader from 'dataloader'
import { countChanges, type Entity, listChanges } from '../../common/change/change.repository'
import { toChange } from '../../common/change/to-change'
import type { Database } from '../../common/database'
import { createLoaderFamily } from '../../common/loader'
import type { HistoryPage } from './person-history.loader'

const kinds = ['posting']
const cacheKeyFn = ({ districtCode, entityId }: Entity) => `${districtCode}/${entityId}`

/** Histories of postings, a page of each. */
export function createPostingHistoryLoaders(database: Database) {
  return {
    historyOfPosting: createLoaderFamily(
      (page: HistoryPage) =>
        new DataLoader(
          async (entities: readonly Entity[]) => {
            const rows = await listChanges(database, entities, { kinds, ...page })
            return entities.map((entity) =>
              rows
                .filter((row) => cacheKeyFn(row) === cacheKeyFn(entity))
                .map((row) => toChange(row, () => false)),
            )
          },
          { cacheKeyFn },
        ),
    ),
    lengthOfPostingHistory: new DataLoader(
      async (entities: readonly Entity[]) => {
        const counts = await countChanges(database, entities, kinds)
        return entities.map(
          (entity) => counts.find((row) => cacheKeyFn(row) === cacheKeyFn(entity))?.count ?? 0,
        )
      },
      { cacheKeyFn },
    ),
  }
}
