import type { Pool } from 'pg'
import { type Person, Prisma } from '../../../prisma/personnel/generated/client'
import { toDistrictKey } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'

const people = { name: 'person', fields: Prisma.PersonScalarFieldEnum }

/** People by id; the register that leads the primary key is told by the id itself. */
export function findPeopleById(pool: Pool, ids: readonly string[]): Promise<Person[]> {
  return selectByDistrictKeys(pool, people, { column: 'id' }, ids.map(toDistrictKey))
}
