import type { Database } from '../../common/database'
import { toDistrictKey } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'
import { type DirectoryPerson, directoryFields } from './directory'

const people = { name: 'person', fields: directoryFields }

/** People by id; the register that leads the primary key is told by the id itself. */
export function findPeopleById(database: Database, ids: readonly string[]): Promise<DirectoryPerson[]> {
  return selectByDistrictKeys(database, people, { column: 'id' }, ids.map(toDistrictKey))
}
