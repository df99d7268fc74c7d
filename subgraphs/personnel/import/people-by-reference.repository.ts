import type { Client } from 'pg'

/**
 * The ids of people by whatever a list calls them: an id, an employee code or an EPIC. Absent where nobody has it, or two
 * people do.
 */
export async function findPeopleByReference(
  client: Client,
  references: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ reference: string; id: string }>(
    `SELECT r.reference, min(p.id) AS id
       FROM unnest($1::text[]) AS r(reference) CROSS JOIN LATERAL (
         SELECT id FROM person WHERE district_code = split_part(r.reference, '-', 1) AND id = r.reference
          UNION
         SELECT id FROM person WHERE employee_code = r.reference
          UNION
         SELECT id FROM person WHERE epic = r.reference) AS p
      GROUP BY 1 HAVING count(*) = 1`,
    [references],
  )
  return new Map(rows.map(({ reference, id }) => [reference, id]))
}
