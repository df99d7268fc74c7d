import type { Pool } from 'pg'
import { type Office, Prisma } from '../../../prisma/personnel/generated/client'
import { toDistrictKey } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'

const offices = { name: 'office', fields: Prisma.OfficeScalarFieldEnum }

/** Offices by code; the district that leads the primary key is told by the code itself. */
export function findOfficesByCode(pool: Pool, codes: readonly string[]): Promise<Office[]> {
  return selectByDistrictKeys(pool, offices, { column: 'code' }, codes.map(toDistrictKey))
}
