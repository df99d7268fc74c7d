import type { Pool } from 'pg'
import { Prisma, type Session } from '../../../prisma/training/generated/client'
import type { DistrictKey } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'

const sessions = { name: 'session', fields: Prisma.SessionScalarFieldEnum }

export function findSessions(pool: Pool, keys: readonly DistrictKey[]): Promise<Session[]> {
  return selectByDistrictKeys(pool, sessions, { column: 'code' }, keys)
}
