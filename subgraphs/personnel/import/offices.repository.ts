import type { Client } from 'pg'
import type { Merged } from '../../common/import/kind'
import { reject } from '../../common/import/staging'

/** Merges staged offices: by code, else by name within the district. */
export async function mergeOffices(client: Client): Promise<Merged> {
  // Names have no index, so those of the districts are gathered once a batch.
  await client.query(
    `UPDATE incoming i SET match = o.code
       FROM (SELECT district_code, lower(name) AS name, min(code) AS code FROM office
              WHERE district_code IN (SELECT district_code FROM incoming) GROUP BY 1, 2) AS o
      WHERE i.code IS NULL AND o.district_code = i.district_code AND o.name = lower(i.name)`,
  )
  await client.query(
    `UPDATE incoming i SET match = o.code FROM office o WHERE o.district_code = i.district_code AND o.code = i.code`,
  )
  const faults = await reject(
    client,
    `DELETE FROM incoming i WHERE i.code IS NOT NULL AND i.match IS NULL
     RETURNING line, 'code' AS column, i.code AS value, 'UNKNOWN_OFFICE' AS rule,
       'No office of the district has the code: leave it empty for a new one.' AS advice`,
  )
  const { rows } = await client.query<{ matched: number }>(
    'SELECT count(match)::int AS matched FROM incoming',
  )
  const { rowCount: changed } = await client.query(
    `UPDATE office o SET name = i.name, department_code = i.department_code, assembly_constituency_code = i.constituency_code
       FROM incoming i
      WHERE o.district_code = i.district_code AND o.code = i.match
        AND (o.name, o.department_code, o.assembly_constituency_code) <> (i.name, i.department_code, i.constituency_code)`,
  )
  await client.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('muster offices ' || district_code, 0))
       FROM (SELECT DISTINCT district_code FROM incoming WHERE match IS NULL ORDER BY 1) AS districts`,
  )
  const { rowCount: added } = await client.query(
    `WITH last AS MATERIALIZED (
       SELECT d.district_code, coalesce((SELECT max(substring(o.code FROM '\\d+$')::int) FROM office o WHERE o.district_code = d.district_code), 0) AS serial
         FROM (SELECT DISTINCT district_code FROM incoming WHERE match IS NULL) AS d
     )
     INSERT INTO office (district_code, code, name, department_code, assembly_constituency_code)
     SELECT n.district_code,
            n.district_code || '-O' || lpad(n.serial::text, greatest(4, length(n.serial::text)), '0'),
            n.name, n.department_code, n.constituency_code
       FROM (SELECT i.*, last.serial + row_number() OVER (PARTITION BY i.district_code ORDER BY i.line) AS serial
               FROM incoming i JOIN last USING (district_code) WHERE i.match IS NULL) AS n`,
  )
  return {
    added: added ?? 0,
    changed: changed ?? 0,
    unchanged: (rows[0]?.matched ?? 0) - (changed ?? 0),
    faults,
  }
}
