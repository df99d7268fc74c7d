import { Prisma, type Session } from '../../../prisma/training/generated/client'
import type { Database } from '../../common/database'
import type { DistrictKey } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'

const sessions = { name: 'session', fields: Prisma.SessionScalarFieldEnum }

export function findSessions(database: Database, keys: readonly DistrictKey[]): Promise<Session[]> {
  return selectByDistrictKeys(database, sessions, { column: 'code' }, keys)
}
