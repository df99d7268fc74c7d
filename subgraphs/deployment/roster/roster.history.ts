import { dutyInScope } from '../duty/duty.scope'
import { codesOf, type Unit } from './roster.area'
import { RosterStatement } from './roster.statement'

/** A moment of a roster, as the place of its value in a statement, and whether the stations of parties matter to it. */
export interface Moment {
  asOf: string
  isByStation: boolean
}

/** What the history has since the moment of what a duty `d` names: looked up by its index, of each duty by itself. */
function changesOf(kind: 'duty' | 'party', key: 'id' | 'party_code', { asOf }: Moment): string {
  // OFFSET 0 keeps PostgreSQL from reading the whole history for a page that needs little of it.
  return `SELECT 1 FROM change c WHERE c.kind = '${kind}' AND c.district_code = d.district_code AND c.entity_id = d.${key}
    AND c.at > ${asOf} OFFSET 0`
}

/** A statement about the duties that are as they were, in parties that are. */
export class UnchangedStatement extends RosterStatement {
  constructor(
    { question, page, parameters }: RosterStatement,
    private readonly moment: Moment,
  ) {
    super(question, page, parameters)
  }

  override get isOfMoment(): string {
    const isSame = `NOT EXISTS (${changesOf('duty', 'id', this.moment)})`
    const isSameParty = `(d.party_code IS NULL OR NOT EXISTS (${changesOf('party', 'party_code', this.moment)}))`
    return this.moment.isByStation ? `${isSame} AND ${isSameParty}` : isSame
  }
}

/** A statement about duties laid back to the moment: their parties are at the stations that they had then. */
export class PastStatement extends RosterStatement {
  constructor(
    { question, page, parameters }: RosterStatement,
    private readonly moment: Moment,
  ) {
    super(question, page, parameters)
  }

  override get stationOf(): string {
    // The first change of the station tells; one that wrote the party has nothing before it, and so no station.
    const past = `SELECT c.before ->> 'station_code' AS station_code FROM change c WHERE c.kind = 'party'
        AND c.district_code = d.district_code AND c.entity_id = d.party_code AND c.at > ${this.moment.asOf}
        AND (c.before IS NULL OR c.before ? 'station_code') ORDER BY c.id LIMIT 1`
    const now = `SELECT p.station_code FROM polling_party p WHERE p.district_code = d.district_code AND p.code = d.party_code`
    return `CASE WHEN d.party_code IS NULL THEN d.station_code
      ELSE (SELECT t.station_code FROM ((${past}) UNION ALL (${now})) AS t LIMIT 1) END`
  }
}

/**
 * Tables `places`, the ACs of the question, and `later`, what has changed in their districts since: how each row was, by the
 * first change of each column; a row whose first change wrote it was not there; one that was deleted is in its last whole.
 */
export function pastTables(statement: RosterStatement, { asOf, isByStation }: Moment): string {
  const { inside, outside } = statement.question.area
  const within = (column: string, kind: Unit['kind'], codes: readonly string[] = []) =>
    `a.${column} = ANY(${statement.add([...codes, ...codesOf(outside, kind)])}::text[])`
  const places = `SELECT a.code, a.district_code FROM assembly_constituency a
    WHERE ${within('code', 'constituency', inside)} OR ${within('district_code', 'district')} OR ${within('state_code', 'state')}`
  const columns = `SELECT DISTINCT ON (c.kind, c.district_code, c.entity_id, b.key)
      c.id, c.kind, c.district_code, c.entity_id, b.key, b.value,
      first_value(c.before IS NULL) OVER (PARTITION BY c.kind, c.district_code, c.entity_id ORDER BY c.id) AS is_new
    FROM change c LEFT JOIN LATERAL jsonb_each(c.before) AS b ON TRUE
   WHERE c.kind IN ('duty'${isByStation ? ", 'party'" : ''}) AND c.at > ${asOf}
     AND c.district_code IN (SELECT district_code FROM places)
   ORDER BY c.kind, c.district_code, c.entity_id, b.key, c.id`
  const later = `SELECT kind, district_code, entity_id, bool_or(is_new) AS is_new,
      coalesce(jsonb_object_agg(key, value) FILTER (WHERE key IS NOT NULL), '{}') AS before
    FROM (${columns}) AS c GROUP BY kind, district_code, entity_id`
  return `places AS MATERIALIZED (${places}), later AS MATERIALIZED (${later})`
}

/** The duties `d` of the question's areas, in the viewer's scope, that are not as they were, or in parties that are not. */
export function changedDuties(statement: RosterStatement, moment: Moment, when: 'past' | 'now'): string {
  const changed = {
    past: `SELECT jsonb_populate_record(d, l.before) AS duty FROM later l
      LEFT JOIN duty d ON d.district_code = l.district_code AND d.id = l.entity_id WHERE l.kind = 'duty' AND NOT l.is_new`,
    now: `SELECT d AS duty FROM later l
      JOIN duty d ON d.district_code = l.district_code AND d.id = l.entity_id WHERE l.kind = 'duty'`,
  }
  const inChanged = `SELECT d AS duty FROM later l JOIN duty d ON d.district_code = l.district_code AND d.party_code = l.entity_id
    WHERE l.kind = 'party' AND NOT EXISTS (${changesOf('duty', 'id', moment)})`
  const all = moment.isByStation ? `${changed[when]} UNION ALL ${inChanged}` : changed[when]
  return `SELECT d.* FROM (SELECT (c.duty).* FROM (${all} OFFSET 0) AS c) AS d
    WHERE (d.assembly_constituency_code IN (SELECT code FROM places)) IS TRUE
      AND ${dutyInScope(statement.question.scopes, 'd', statement.parameters)}`
}
