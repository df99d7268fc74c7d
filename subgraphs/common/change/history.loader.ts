import type { Database } from '../database'
import { createRowsLoader } from '../loader'
import { type Entity, listChanges } from './change.repository'

/** Of what changes by hand a few times at most. */
const mostChanges = 100

const idOf = ({ districtCode, entityId }: Entity) => `${districtCode}/${entityId}`

/** The whole histories of things that change seldom, the latest change first; the last hundred changes of each. */
export function createHistoryLoader(database: Database, kinds: readonly string[]) {
  return createRowsLoader({
    read: (entities: readonly Entity[]) =>
      listChanges(database, entities, { kinds, after: undefined, size: mostChanges }),
    keyOf: idOf,
    idOf,
  })
}
