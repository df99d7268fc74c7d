import type { Database } from '../../common/database'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { createRowLoader } from '../../common/loader'
import { findReplacements } from './replacement.repository'

export function createReplacementLoaders(database: Database) {
  const create = (end: 'old' | 'new') =>
    createRowLoader({
      read: (duties: readonly DistrictKey[]) => findReplacements(database, end, duties),
      keyOf: ({ districtCode, oldDutyId, newDutyId }) =>
        idOfDistrictKey({ districtCode, code: end === 'old' ? oldDutyId : newDutyId }),
      idOf: idOfDistrictKey,
    })
  return {
    /** By which a duty was given up to another. */
    replacementOfDuty: create('old'),
    /** By which a duty was given in another's stead. */
    replacementByDuty: create('new'),
  }
}
