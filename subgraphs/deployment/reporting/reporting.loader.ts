import type { Database } from '../../common/database'
import { type DistrictKey, idOfDistrictKey } from '../../common/district-key'
import { createRowsLoader } from '../../common/loader'
import { findReportings } from './reporting.repository'

export function createReportingLoader(database: Database) {
  return createRowsLoader({
    read: (duties: readonly DistrictKey[]) => findReportings(database, duties),
    keyOf: ({ districtCode, dutyId }) => idOfDistrictKey({ districtCode, code: dutyId }),
    idOf: idOfDistrictKey,
  })
}
