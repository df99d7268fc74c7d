import type { Database } from '../../common/database'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { createRowLoader } from '../../common/loader'
import { findSessions } from './session.repository'

export function createSessionLoader(database: Database) {
  return createRowLoader({
    read: (keys: readonly DistrictKey[]) => findSessions(database, keys),
    keyOf: idOfDistrictKey,
    idOf: idOfDistrictKey,
  })
}
