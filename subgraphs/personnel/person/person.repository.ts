import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { toDistrictKey } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'
import type { Parameters } from '../../common/sql'
import { type DirectoryPerson, directoryFields } from './directory'
import { personInScope } from './person.scope'

const people = { name: 'person', fields: directoryFields }

/** People in scope by id; the register that leads the primary key is told by the id itself. */
export function findPeopleById(
  database: Database,
  scope: Scope,
  ids: readonly string[],
): Promise<DirectoryPerson[]> {
  const where = (parameters: Parameters) => personInScope(scope, 't', parameters)
  return selectByDistrictKeys(database, people, { column: 'id', where }, ids.map(toDistrictKey))
}

/** The ACs where a person has duties, as far as deployment has told. */
export async function listPlacesOfDuty(database: Database, personId: string): Promise<string[]> {
  const { rows } = await database.query<{ code: string }>(
    `SELECT v.assembly_constituency_code AS code FROM place_of_duty v WHERE v.district_code = $1 AND v.person_id = $2`,
    [toDistrictKey(personId).districtCode, personId],
  )
  return rows.map(({ code }) => code)
}
