import type { Client } from 'pg'
import type { Merged } from '../../common/import/kind'
import { reject } from '../../common/import/staging'

/** Tables whose rows lie with the district of their AC. */
const tablesOfDistricts = ['sector', 'polling_station', 'polling_party']

/**
 * Changes ACs. Into another district an AC takes its sectors, stations and parties along, unless there are duties: the district is part of
 * their ids.
 */
export async function mergeConstituencies(client: Client): Promise<Merged> {
  const faults = await reject(
    client,
    `DELETE FROM incoming i USING assembly_constituency a
      WHERE a.code = i.code AND a.district_code <> i.district_code
        AND EXISTS (SELECT 1 FROM duty d WHERE d.assembly_constituency_code = a.code)
     RETURNING i.line, 'district' AS column, i.district AS value, 'DUTIES_THERE' AS rule,
       'The AC has duties in ' || a.district_code || ': it can change its district between elections only, without them.' AS advice`,
  )
  for (const table of tablesOfDistricts)
    await client.query(
      `UPDATE ${table} t SET district_code = i.district_code FROM incoming i
        WHERE t.assembly_constituency_code = i.code AND t.district_code <> i.district_code`,
    )
  const { rowCount: changed } = await client.query(
    `UPDATE assembly_constituency a
        SET name = coalesce(i.name, a.name), reservation = coalesce(i.reservation::reservation, a.reservation),
            parliamentary_constituency_code = coalesce(i.pc_code, a.parliamentary_constituency_code),
            district_code = coalesce(i.district_code, a.district_code)
       FROM incoming i
      WHERE a.code = i.code
        AND (coalesce(i.name, a.name), coalesce(i.reservation::reservation, a.reservation), coalesce(i.pc_code, a.parliamentary_constituency_code),
             coalesce(i.district_code, a.district_code))
            <> (a.name, a.reservation, a.parliamentary_constituency_code, a.district_code)`,
  )
  const { rows } = await client.query<{ staged: number }>('SELECT count(*)::int AS staged FROM incoming')
  return { added: 0, changed: changed ?? 0, unchanged: (rows[0]?.staged ?? 0) - (changed ?? 0), faults }
}
