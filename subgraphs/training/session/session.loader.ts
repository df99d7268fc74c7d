import type { Pool } from 'pg'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { createRowLoader } from '../../common/loader'
import { findSessions } from './session.repository'

export function createSessionLoader(pool: Pool) {
  return createRowLoader({
    read: (keys: readonly DistrictKey[]) => findSessions(pool, keys),
    keyOf: idOfDistrictKey,
    idOf: idOfDistrictKey,
  })
}
