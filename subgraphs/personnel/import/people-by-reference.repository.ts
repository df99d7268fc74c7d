import type { Database } from '../../common/database'
import { Parameters } from '../../common/sql'

/** Somebody as a list refers to them. */
export interface ReferredPerson {
  reference: string
  id: string
  /** The private field by which they were found; null where by their id. */
  field: 'employeeCode' | 'epic' | null
}

/**
 * The people that a list calls by an id, an employee code or an EPIC. Absent where nobody has it, or two people do.
 * @param inScope a condition on `p` that those must meet who may be found; all may where it is left out
 */
export async function listPeopleByReference(
  database: Pick<Database, 'query'>,
  references: readonly string[],
  inScope: (parameters: Parameters) => string = () => 'TRUE',
): Promise<ReferredPerson[]> {
  const parameters = new Parameters()
  const given = parameters.add(references)
  const isOpen = inScope(parameters)
  const foundBy = (field: string, condition: string) =>
    `SELECT t.reference, p.id, ${field} AS field FROM told t JOIN person p ON ${condition} WHERE ${isOpen}`
  const { rows } = await database.query<ReferredPerson>(
    // Each column for all references at once, and not one reference after the other.
    `WITH told AS (SELECT reference, split_part(reference, '-', 1) AS district_code FROM unnest(${given}::text[]) AS r(reference))
     SELECT reference, min(id) AS id, min(field) AS field FROM (
         ${foundBy('NULL', 'p.district_code = t.district_code AND p.id = t.reference')}
          UNION
         ${foundBy(`'employeeCode'`, 'p.employee_code = t.reference')}
          UNION
         ${foundBy(`'epic'`, 'p.epic = t.reference')}) AS found
      GROUP BY 1 HAVING count(DISTINCT id) = 1`,
    parameters.values,
  )
  return rows
}

/** The ids of the same by whatever the list calls them. */
export async function findPeopleByReference(
  database: Pick<Database, 'query'>,
  references: readonly string[],
): Promise<Map<string, string>> {
  const people = await listPeopleByReference(database, references)
  return new Map(people.map(({ reference, id }) => [reference, id]))
}
