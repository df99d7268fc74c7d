import type { Client } from 'pg'
import { nextVersion } from '../../common/change/version'
import type { LineFault, Merged } from '../../common/import/kind'
import { personTold } from '../../common/import/person-reference'
import { reject } from '../../common/import/staging'
import { isServing } from '../duty/duty.scope'

const isServed = isServing('d')

/** The duty that a row is about: the person's in this AC and post, unless it was given to another. */
export const sameDuty = `d.person_id = i.person AND d.election_code = i.election_code AND d.post = i.post::post
    AND d.assembly_constituency_code = i.constituency_code AND ${isServed}`

const repeated = `DELETE FROM incoming i USING incoming o WHERE o.person = i.person AND o.day = i.day AND o.line < i.line
   RETURNING i.line, ${personTold('i')}, 'TWO_DUTIES_A_DAY' AS rule,
     'Line ' || o.line || ' gives the same person a duty on ' || i.day || ': keep one of the two.' AS advice`

/** Whether a row moves the duty that is there: an empty cell leaves the place that is known. */
export const isMoved = `(coalesce(i.party_code, d.party_code), coalesce(i.sector_code, d.sector_code), coalesce(i.station_code, d.station_code))
    IS DISTINCT FROM (d.party_code, d.sector_code, d.station_code)`

/**
 * How far the duty of a row will be: as the row tells, else as it was. A new one begins as its place has it, and one that is moved
 * begins anew, as with mutations; but whether somebody came on the day no place can tell.
 */
export const statusToBe = `coalesce(i.status, CASE WHEN NOT ${isMoved} OR d.status IN ('REPORTED', 'ABSENT') THEN d.status::text END, i.status_of_place)`

const change = `UPDATE duty d
    SET status = (${statusToBe})::duty_status, party_code = coalesce(i.party_code, d.party_code),
        sector_code = coalesce(i.sector_code, d.sector_code), station_code = coalesce(i.station_code, d.station_code), ${nextVersion}
   FROM incoming i
  WHERE ${sameDuty} AND (${isMoved} OR i.status <> d.status::text)`

const lock = `SELECT pg_advisory_xact_lock(hashtext('duty serial'), hashtext(prefix)) FROM (
    SELECT DISTINCT election_code || '-' || district_code || '-' AS prefix FROM incoming ORDER BY 1) AS prefixes`

const add = `WITH fresh AS MATERIALIZED (
    SELECT i.*, i.election_code || '-' || i.district_code || '-' AS prefix, k.name, k.gender, k.pay_level
      FROM unnest($1::int[], $2::text[], $3::gender[], $4::smallint[]) AS k(line, name, gender, pay_level)
      JOIN incoming i ON i.line = k.line
  ), last AS MATERIALIZED (
    SELECT p.district_code, p.prefix, coalesce((
      SELECT substring(d.id FROM length(p.prefix) + 1)::int FROM duty d
       WHERE d.district_code = p.district_code AND d.id LIKE p.prefix || '_______' AND d.id > p.prefix AND d.id < p.prefix || ':'
       ORDER BY d.id DESC LIMIT 1), 0) AS serial
      FROM (SELECT DISTINCT district_code, prefix FROM fresh) AS p
  )
  INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status, party_code, sector_code, station_code,
         person_name, person_gender, person_pay_level)
  SELECT f.district_code, f.prefix || lpad((last.serial + row_number() OVER (PARTITION BY f.prefix ORDER BY f.line))::text, 7, '0'),
         f.election_code, f.constituency_code, f.person, f.post::post, coalesce(f.status, f.status_of_place)::duty_status,
         f.party_code, f.sector_code, f.station_code, f.name, f.gender, f.pay_level
    FROM fresh f JOIN last ON last.prefix = f.prefix ORDER BY f.district_code, f.line`

/** Takes rows out of `incoming` that tell a person of an earlier row in another way. */
export async function rejectRepeated(client: Client): Promise<LineFault[]> {
  return reject(client, repeated)
}

/** Who gets a new duty, by the line of the list, with what a duty keeps of them. */
export interface Draftee {
  line: number
  name: string
  gender: string
  payLevel: number | null
}

/** Merges what is left of the staged duties: those of the draftees are added, any other is changed. */
export async function mergeDuties(
  client: Client,
  draftees: readonly Draftee[],
): Promise<Omit<Merged, 'faults'>> {
  const { rows } = await client.query<{ staged: number }>('SELECT count(*)::int AS staged FROM incoming')
  const staged = rows[0]?.staged ?? 0
  // Before the new ones: a post that somebody leaves may be taken by one of them. Where all are new, none needs comparing.
  const changed = staged === draftees.length ? 0 : ((await client.query(change)).rowCount ?? 0)
  await client.query(lock)
  const { rowCount } = await client.query(add, [
    draftees.map(({ line }) => line),
    draftees.map(({ name }) => name),
    draftees.map(({ gender }) => gender),
    draftees.map(({ payLevel }) => payLevel),
  ])
  const added = rowCount ?? 0
  return { added, changed, unchanged: staged - changed - added }
}
