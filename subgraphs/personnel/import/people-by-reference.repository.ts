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
    `SELECT p.id, ${field} AS field FROM person p WHERE ${condition} AND ${isOpen}`
  const { rows } = await database.query<ReferredPerson>(
    `SELECT r.reference, min(p.id) AS id, min(p.field) AS field
       FROM unnest(${given}::text[]) AS r(reference) CROSS JOIN LATERAL (
         ${foundBy('NULL', `p.district_code = split_part(r.reference, '-', 1) AND p.id = r.reference`)}
          UNION
         ${foundBy(`'employeeCode'`, 'p.employee_code = r.reference')}
          UNION
         ${foundBy(`'epic'`, 'p.epic = r.reference')}) AS p
      GROUP BY 1 HAVING count(DISTINCT p.id) = 1`,
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
