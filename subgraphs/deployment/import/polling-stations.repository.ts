import type { Client } from 'pg'
import type { Merged } from '../../common/import/kind'
import { reject } from '../../common/import/staging'

interface StationsMerged {
  merged: Merged
  /** How many stations of each election and AC the batch listed. */
  constituencies: { key: string; stations: number }[]
}

/** Of the table, as the staging table ends with the same. */
export const stationColumns = [
  ...['district_code', 'election_code', 'code', 'assembly_constituency_code', 'number', 'auxiliary', 'name'],
  ...['electors', 'kind', 'is_critical', 'sector_code'],
]

const checks = [
  `DELETE FROM incoming i WHERE i.full_name = '' AND NOT EXISTS (
     SELECT 1 FROM polling_station s WHERE s.district_code = i.district_code AND s.code = i.code AND s.election_code = i.election_code)
   RETURNING line, 'name' AS column, '' AS value, 'REQUIRED' AS rule,
     'The station is new: give its name, building or locality.' AS advice`,
  `DELETE FROM incoming i WHERE i.sector_code IS NOT NULL AND NOT EXISTS (
     SELECT 1 FROM sector s WHERE s.district_code = i.district_code AND s.code = i.sector_code)
   RETURNING line, 'sector' AS column, i.sector::text AS value, 'UNKNOWN_SECTOR' AS rule,
     'The AC has no sector of this number: correct it, or leave it empty.' AS advice`,
]

/** Merges staged stations by AC, election, number and auxiliary: an empty cell leaves what is known. */
export async function mergeStations(client: Client): Promise<StationsMerged> {
  const faults = []
  for (const check of checks) faults.push(...(await reject(client, check)))
  // Told apart before, since ON CONFLICT costs new rows half as much again; whoever adds one meanwhile has the batch tried
  // once more. The bounds keep the join to the districts of the batch, which are neighbours in most lists.
  const { rowCount: added } = await client.query(
    `INSERT INTO polling_station (${stationColumns.join(', ')})
     SELECT district_code, election_code, code, constituency_code, station_number, auxiliary, full_name, all_electors,
            kind::station_kind, is_critical, sector_code
       FROM incoming i
      WHERE NOT EXISTS (
        SELECT 1 FROM polling_station s WHERE s.district_code = i.district_code AND s.code = i.code AND s.election_code = i.election_code
           AND s.district_code BETWEEN (SELECT min(district_code) FROM incoming) AND (SELECT max(district_code) FROM incoming))
      ORDER BY district_code, code`,
  )
  const { rows } = await client.query<{ key: string; stations: number }>(
    `SELECT election_code || ' ' || constituency_code AS key, count(*)::int AS stations FROM incoming GROUP BY 1`,
  )
  const staged = rows.reduce((sum, { stations }) => sum + stations, 0)
  const changed = staged === added ? 0 : ((await client.query(change)).rowCount ?? 0)
  const merged = { added: added ?? 0, changed, unchanged: staged - changed - (added ?? 0), faults }
  return { merged, constituencies: rows }
}

/** What a station that is there is to be: what the list says nothing of stays. */
const told = {
  name: `coalesce(nullif(i.full_name, ''), s.name)`,
  electors: 'CASE WHEN i.tells_electors THEN i.all_electors ELSE s.electors END',
  kind: 'CASE WHEN i.tells_kind THEN i.kind::station_kind ELSE s.kind END',
  is_critical: 'CASE WHEN i.tells_critical THEN i.is_critical ELSE s.is_critical END',
  sector_code: 'coalesce(i.sector_code, s.sector_code)',
}
const toldColumns = Object.keys(told)

const change = `UPDATE polling_station s SET (${toldColumns.join(', ')}) = ROW(${Object.values(told).join(', ')})
   FROM incoming i
  WHERE s.district_code = i.district_code AND s.code = i.code AND s.election_code = i.election_code
    AND (${Object.values(told).join(', ')}) IS DISTINCT FROM (${toldColumns.map((name) => `s.${name}`).join(', ')})`

/** How many of these sectors of districts there are not. */
export async function countUnknownSectors(
  client: Client,
  sectors: readonly { district: string; code: string }[],
): Promise<number> {
  if (sectors.length === 0) return 0
  const { rows } = await client.query<{ unknown: number }>(
    `SELECT count(*)::int AS unknown FROM unnest($1::text[], $2::text[]) AS k(district_code, code)
      WHERE NOT EXISTS (SELECT FROM sector s WHERE s.district_code = k.district_code AND s.code = k.code)`,
    [sectors.map(({ district }) => district), sectors.map(({ code }) => code)],
  )
  return rows[0]?.unknown ?? 0
}

/** How many stations of the ACs of a list are registered, as their counts tell, but not in it. @param listed stations in the list by election and AC */
export async function tellUnlisted(client: Client, listed: ReadonlyMap<string, number>): Promise<string[]> {
  const keys = [...listed.keys()].map((key) => key.split(' '))
  const { rows } = await client.query<{ key: string; stations: number }>(
    `SELECT k.election_code || ' ' || k.code AS key, r.stations
       FROM unnest($1::text[], $2::text[]) AS k(election_code, code)
       JOIN deployment_rollup r ON r.assembly_constituency_code = k.code AND r.election_code = k.election_code`,
    [keys.map(([election]) => election), keys.map(([, code]) => code)],
  )
  const unlisted = rows.reduce(
    (sum, { key, stations }) => sum + Math.max(0, stations - (listed.get(key) ?? 0)),
    0,
  )
  if (unlisted === 0) return []
  return [
    `${unlisted} stations of the ${keys.length} ACs are registered, but not in the file: they stay, since an import removes nothing.`,
  ]
}
