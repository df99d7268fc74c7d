import { inScope, type Scope } from '../../common/access/scope'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { toColumns, toDistrictKey } from '../../common/district-key'
import { selectByDistrictKeys } from '../../common/select'
import { Parameters } from '../../common/sql'
import { type DirectoryPerson, directoryFields } from './directory'
import { personInScope } from './person.scope'

const people = { name: 'person', fields: directoryFields }

/**
 * People in scope by id; the register that leads the primary key is told by the id itself. Of who has left a register, and is
 * asked for by the id they had there, the record that was closed.
 */
export async function findPeopleById(
  database: Database,
  scope: Scope,
  ids: readonly string[],
): Promise<DirectoryPerson[]> {
  const where = (parameters: Parameters) => personInScope(scope, 't', parameters)
  const found = await selectByDistrictKeys<DirectoryPerson>(
    database,
    people,
    { column: 'id', where },
    ids.map(toDistrictKey),
  )
  const known = new Set(found.map(({ id }) => id))
  const missing = ids.filter((id) => !known.has(id))
  return missing.length === 0
    ? found
    : [...found, ...(await findFormerPeople(database, scope, 'id', missing))]
}

/**
 * Closed records: by the id that they had, or by the id under which the person was listed next. Who sees where somebody is
 * listed next sees where they were before.
 */
export async function findFormerPeople(
  database: Database,
  scope: Scope,
  by: 'id' | 'transferred_to',
  ids: readonly string[],
): Promise<DirectoryPerson[]> {
  const parameters = new Parameters()
  const [districts, codes] = toColumns(ids.map(toDistrictKey)).map((column) => parameters.add(column))
  const key = by === 'id' ? 'f.district_code = k.district_code AND f.id = k.id' : 'f.transferred_to = k.id'
  const isNext = inScope(scope, { district: `split_part(t.transferred_to, '-', 1)` }, parameters)
  const { rows } = await database.query<DirectoryPerson>(
    `SELECT ${selectList(directoryFields, 't')}, t.transferred_to AS "transferredTo", t.transferred_on AS "transferredOn"
       FROM (SELECT r.*, f.transferred_to, f.transferred_on
               FROM unnest(${districts}::text[], ${codes}::text[]) AS k(district_code, id)
               JOIN former_person f ON ${key} CROSS JOIN LATERAL jsonb_populate_record(NULL::person, f.record) AS r) AS t
      WHERE ${personInScope(scope, 't', parameters)} OR ${isNext}`,
    parameters.values,
  )
  return rows
}

/** The record of a key `k`, open or closed, for a LATERAL join. */
export const recordOfKey = `SELECT o.* FROM person o WHERE o.district_code = k.district_code AND o.id = k.id
  UNION ALL
  SELECT r.* FROM former_person f CROSS JOIN LATERAL jsonb_populate_record(NULL::person, f.record) AS r
   WHERE f.district_code = k.district_code AND f.id = k.id`

/** The ACs where a person has duties, as far as deployment has told. */
export async function listPlacesOfDuty(database: Database, personId: string): Promise<string[]> {
  const { rows } = await database.query<{ code: string }>(
    `SELECT v.assembly_constituency_code AS code FROM place_of_duty v WHERE v.district_code = $1 AND v.person_id = $2`,
    [toDistrictKey(personId).districtCode, personId],
  )
  return rows.map(({ code }) => code)
}
