import { type Office, Prisma } from '../../../prisma/personnel/generated/client'
import type { Database } from '../../common/database'
import { toDistrictKey } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'

const offices = { name: 'office', fields: Prisma.OfficeScalarFieldEnum }

/** Offices by code; the district that leads the primary key is told by the code itself. */
export function findOfficesByCode(database: Database, codes: readonly string[]): Promise<Office[]> {
  return selectByDistrictKeys(database, offices, { column: 'code' }, codes.map(toDistrictKey))
}
