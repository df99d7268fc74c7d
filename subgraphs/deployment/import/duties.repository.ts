import type { Client } from 'pg'
import { nextVersion } from '../../common/change/version'
import type { LineFault, Merged } from '../../common/import/kind'
import { reject } from '../../common/import/staging'
import { isServing } from '../duty/duty.scope'

const isServed = isServing('d')

/** The duty that a row is about: the person's in this AC and post, unless it was given to another. */
const sameDuty = `d.person_id = i.person AND d.election_code = i.election_code AND d.post = i.post::post
    AND d.assembly_constituency_code = i.constituency_code AND ${isServed}`

const checks = [
  // Two references of one file to the same person.
  `DELETE FROM incoming i USING incoming o WHERE o.person = i.person AND o.day = i.day AND o.line < i.line
   RETURNING i.line, 'person_id' AS column, i.person AS value, 'TWO_DUTIES_A_DAY' AS rule,
     'Line ' || o.line || ' gives the same person a duty on ' || i.day || ': keep one of the two.' AS advice`,
  `DELETE FROM incoming i USING duty d, assembly_constituency a, poll p, election e
    WHERE d.person_id = i.person AND ${isServed} AND NOT (${sameDuty})
      AND a.code = d.assembly_constituency_code AND e.code = d.election_code
      AND p.election_code = d.election_code AND p.parliamentary_constituency_code = a.parliamentary_constituency_code
      AND i.day = CASE WHEN d.post::text LIKE 'COUNTING%' THEN e.counting_on ELSE p.poll_date END
   RETURNING i.line, 'person_id' AS column, i.person AS value, 'TWO_DUTIES_A_DAY' AS rule,
     'On ' || i.day || ' the person is ' || d.post || ' in ' || d.assembly_constituency_code || ' (' || d.id || '): have that duty replaced or exempted first.' AS advice`,
  `DELETE FROM incoming i WHERE i.party_code IS NOT NULL AND NOT EXISTS (
     SELECT 1 FROM polling_party p WHERE p.district_code = i.district_code AND p.code = i.party_code
        AND p.size > CASE WHEN i.post = 'POLLING_OFFICER_4' THEN 4 ELSE 0 END)
   RETURNING line, 'party' AS column, i.party AS value, 'UNKNOWN_PARTY' AS rule,
     'The AC has no such party, or none with this post.' AS advice`,
  `DELETE FROM incoming i USING duty d
    WHERE d.district_code = i.district_code AND d.party_code = i.party_code AND d.post = i.post::post
      AND ${isServed} AND (d.status = 'RESERVE') = (i.status = 'RESERVE') AND d.person_id <> i.person
   RETURNING i.line, 'party' AS column, i.party AS value, 'SEAT_TAKEN' AS rule,
     d.person_id || ' has this post of the party: have the member replaced instead.' AS advice`,
  `DELETE FROM incoming i WHERE i.sector_code IS NOT NULL AND NOT EXISTS (
     SELECT 1 FROM sector s WHERE s.district_code = i.district_code AND s.code = i.sector_code)
   RETURNING line, 'sector' AS column, i.sector::text AS value, 'UNKNOWN_SECTOR' AS rule, 'The AC has no sector of this number.' AS advice`,
  `DELETE FROM incoming i WHERE i.station_code IS NOT NULL AND NOT EXISTS (
     SELECT 1 FROM polling_station s WHERE s.district_code = i.district_code AND s.code = i.station_code AND s.election_code = i.election_code)
   RETURNING line, 'station' AS column, i.station AS value, 'UNKNOWN_STATION' AS rule, 'The AC has no station of this number.' AS advice`,
]

const change = `UPDATE duty d
    SET status = i.status::duty_status, party_code = coalesce(i.party_code, d.party_code),
        sector_code = coalesce(i.sector_code, d.sector_code), station_code = coalesce(i.station_code, d.station_code), ${nextVersion}
   FROM incoming i
  WHERE ${sameDuty} AND (i.status, coalesce(i.party_code, d.party_code), coalesce(i.sector_code, d.sector_code), coalesce(i.station_code, d.station_code))
    IS DISTINCT FROM (d.status::text, d.party_code, d.sector_code, d.station_code)`

const lock = `SELECT pg_advisory_xact_lock(hashtext('duty serial'), hashtext(prefix)) FROM (
    SELECT DISTINCT election_code || '-' || district_code || '-' AS prefix FROM incoming ORDER BY 1) AS prefixes`

const add = `WITH fresh AS MATERIALIZED (
    SELECT i.*, i.election_code || '-' || i.district_code || '-' AS prefix FROM incoming i
     WHERE NOT EXISTS (SELECT 1 FROM duty d WHERE ${sameDuty})
  ), last AS MATERIALIZED (
    SELECT p.district_code, p.prefix, coalesce((
      SELECT substring(d.id FROM length(p.prefix) + 1)::int FROM duty d
       WHERE d.district_code = p.district_code AND d.id LIKE p.prefix || '_______' AND d.id > p.prefix AND d.id < p.prefix || ':'
       ORDER BY d.id DESC LIMIT 1), 0) AS serial
      FROM (SELECT DISTINCT district_code, prefix FROM fresh) AS p
  )
  INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status, party_code, sector_code, station_code)
  SELECT f.district_code, f.prefix || lpad((last.serial + row_number() OVER (PARTITION BY f.prefix ORDER BY f.line))::text, 7, '0'),
         f.election_code, f.constituency_code, f.person, f.post::post, f.status::duty_status, f.party_code, f.sector_code, f.station_code
    FROM fresh f JOIN last ON last.prefix = f.prefix ORDER BY f.district_code, f.line`

/** Merges staged duties: a person's duty in an AC and post is changed, any other added; nobody gets two on one day. */
export async function mergeDuties(client: Client): Promise<Merged> {
  const faults: LineFault[] = []
  for (const check of checks) faults.push(...(await reject(client, check)))
  const { rows } = await client.query<{ staged: number }>('SELECT count(*)::int AS staged FROM incoming')
  const staged = rows[0]?.staged ?? 0
  await client.query(lock)
  // New ones first: where all are new, none needs comparing.
  const { rowCount: added } = await client.query(add)
  const changed = staged === added ? 0 : ((await client.query(change)).rowCount ?? 0)
  return { added: added ?? 0, changed, unchanged: staged - changed - (added ?? 0), faults }
}
