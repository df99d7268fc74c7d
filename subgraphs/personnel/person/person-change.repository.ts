// Over 150 lines: every statement that writes a record, with what they check first, so that the table has one place.

import { inScope } from '../../common/access/scope'
import { nextVersion } from '../../common/change/version'
import { toColumn } from '../../common/columns'
import type { Database } from '../../common/database'
import { toDistrictKey } from '../../common/district-key'
import { Parameters } from '../../common/sql'
import type { PersonnelScopes } from '../scopes'
import { personInScope } from './person.scope'
import type { PersonValues } from './person-values'

/** A record that is to be changed, locked until the transaction ends. */
export interface LockedPerson {
  id: string
  districtCode: string
  name: string
  phone: string | null
  epic: string | null
  employeeCode: string | null
  version: number
  dateOfBirth: Date | null
  joinedOn: Date | null
  retiresOn: Date | null
  /** Whether the viewer sees it. */
  isVisible: boolean
  /** Whether it stands in a register that the viewer keeps. */
  isKept: boolean
}

/** Locks a record, whoever may see it: who comes second waits, and finds its next version. */
export async function lockPerson(
  transaction: Database,
  scopes: PersonnelScopes,
  id: string,
): Promise<LockedPerson | undefined> {
  const parameters = new Parameters()
  const { districtCode, code } = toDistrictKey(id)
  const key = `p.district_code = ${parameters.add(districtCode)} AND p.id = ${parameters.add(code)}`
  const { rows } = await transaction.query<LockedPerson>(
    `SELECT p.id, p.district_code AS "districtCode", p.name, p.phone, p.epic, p.employee_code AS "employeeCode", p.version,
            p.date_of_birth AS "dateOfBirth", p.joined_on AS "joinedOn", p.retires_on AS "retiresOn",
            ${personInScope(scopes.directory, 'p', parameters)} AS "isVisible",
            ${inScope(scopes.register, { district: 'p.district_code' }, parameters)} AS "isKept"
       FROM person p WHERE ${key} FOR UPDATE OF p`,
    parameters.values,
  )
  return rows[0]
}

/** Sets columns of a record and gives it its next version. */
export async function updatePerson(transaction: Database, id: string, values: PersonValues): Promise<void> {
  const parameters = new Parameters()
  const { districtCode, code } = toDistrictKey(id)
  const columns = Object.entries(values).map(
    ([field, value]) => `${toColumn(field)} = ${parameters.add(value)}`,
  )
  await transaction.query(
    `UPDATE person SET ${[...columns, nextVersion].join(', ')}
      WHERE district_code = ${parameters.add(districtCode)} AND id = ${parameters.add(code)}`,
    parameters.values,
  )
}

/**
 * The next ids of a register, so many. Until the transaction ends nobody else is given any of it: an import takes a batch at
 * a time.
 */
export async function takePersonIds(
  transaction: Database,
  district: string,
  count: number,
): Promise<string[]> {
  const { rows } = await transaction.query<{ id: string }>(
    'SELECT next_person_ids AS id FROM next_person_ids($1, $2)',
    [district, count],
  )
  return rows.map(({ id }) => id)
}

/** Lists somebody in a register. */
export async function insertPerson(transaction: Database, id: string, values: PersonValues): Promise<void> {
  const parameters = new Parameters()
  const flags = {
    isBoothLevelOfficer: false,
    hasDisability: false,
    isPregnantOrLactating: false,
    isAiling: false,
  }
  const row = { ...flags, ...values, ...toDistrictKey(id), isDrafted: false }
  const { code, ...rest } = row
  const entries = Object.entries({ ...rest, id: code })
  await transaction.query(
    `INSERT INTO person (${entries.map(([field]) => toColumn(field)).join(', ')})
     VALUES (${entries.map(([, value]) => parameters.add(value)).join(', ')})`,
    parameters.values,
  )
}

/** Fields that name a department, an office of the district or an AC that is not there. */
export async function findUnknownReferences(
  transaction: Database,
  district: string,
  values: PersonValues,
): Promise<{ field: string; actual: string }[]> {
  const given = {
    department: values.departmentCode,
    office: values.officeCode,
    enrolledConstituency: values.enrolledConstituency,
    workConstituency: values.workConstituency,
    nativeConstituency: values.nativeConstituency,
  }
  const named = Object.entries(given).flatMap(([field, code]) => (code ? [{ field, code }] : []))
  if (named.length === 0) return []
  const { rows } = await transaction.query<{ field: string; actual: string }>(
    `SELECT k.field, k.code AS actual FROM unnest($1::text[], $2::text[]) AS k(field, code)
      WHERE NOT CASE k.field
        WHEN 'department' THEN EXISTS (SELECT 1 FROM department d WHERE d.code = k.code)
        WHEN 'office' THEN EXISTS (SELECT 1 FROM office o WHERE o.district_code = $3 AND o.code = k.code)
        ELSE EXISTS (SELECT 1 FROM area a WHERE a.code = k.code AND a.kind = 'ASSEMBLY_CONSTITUENCY') END`,
    [named.map(({ field }) => field), named.map(({ code }) => code), district],
  )
  return rows
}

/** Somebody else's record that has the same. */
export interface Twin {
  id: string
  field: 'epic' | 'employeeCode' | 'phone'
  isVisible: boolean
}

/** What makes people out to be the same person. */
export interface Likeness {
  /** Who is looked at; empty for somebody new. */
  id: string
  districtCode: string
  name: string
  phone: string | null
  epic: string | null
  employeeCode: string | null
}

/** Records with the same EPIC in any register, the same employee code in this one, or the same phone and a similar name. */
export async function findTwins(
  transaction: Database,
  scopes: PersonnelScopes,
  { id, districtCode, name, phone, epic, employeeCode }: Likeness,
): Promise<Twin[]> {
  const parameters = new Parameters()
  const isVisible = personInScope(scopes.directory, 'p', parameters)
  const self = parameters.add(id)
  const twinsBy = (field: Twin['field'], condition: string) =>
    `SELECT p.id, '${field}' AS field, ${isVisible} AS "isVisible" FROM person p WHERE p.id <> ${self} AND ${condition}`
  const { rows } = await transaction.query<Twin>(
    [
      twinsBy('epic', `p.epic = ${parameters.add(epic)}`),
      twinsBy(
        'employeeCode',
        `p.employee_code = ${parameters.add(employeeCode)} AND p.district_code = ${parameters.add(districtCode)}`,
      ),
      twinsBy(
        'phone',
        `p.phone = ${parameters.add(phone)} AND similarity(lower(p.name), lower(${parameters.add(name)})) >= ${likeness}`,
      ),
    ].join(' UNION ALL '),
    parameters.values,
  )
  return rows
}

/** Share of trigrams in common from which two names are similar. */
const likeness = 0.5

/** Where somebody goes. */
export interface Move {
  from: string
  /** The new id. */
  to: string
  day: string
  officeCode: string | null
  workConstituency: string | null
}

/** Closes a record and opens the same under another id: no list, index or count of people sees the old one any more. */
export async function movePerson(
  transaction: Database,
  { from, to, day, officeCode, workConstituency }: Move,
): Promise<void> {
  const old = toDistrictKey(from)
  const key = [old.districtCode, old.code]
  await transaction.query(
    `INSERT INTO former_person (district_code, id, transferred_to, transferred_on, record)
     SELECT p.district_code, p.id, $3, $4, to_jsonb(p) FROM person p WHERE p.district_code = $1 AND p.id = $2`,
    [...key, to, day],
  )
  await transaction.query('DELETE FROM person WHERE district_code = $1 AND id = $2', key)
  const changed = {
    ...{ district_code: toDistrictKey(to).districtCode, id: to, version: 1, is_drafted: false },
    ...{ office_code: officeCode, work_constituency: workConstituency },
  }
  await transaction.query(
    `INSERT INTO person SELECT r.* FROM former_person f, jsonb_populate_record(NULL::person, f.record || $3::jsonb) AS r
      WHERE f.district_code = $1 AND f.id = $2`,
    [...key, JSON.stringify(changed)],
  )
}

/** What binds a person to their register for now: an office they hold, a loan, a place of duty; null where nothing does. */
export async function findBonds(
  transaction: Database,
  id: string,
): Promise<{ posting: string | null; lentTo: string | null; placeOfDuty: string | null }> {
  const { districtCode, code } = toDistrictKey(id)
  const { rows } = await transaction.query<{ posting: string; lentTo: string; placeOfDuty: string }>(
    `SELECT (SELECT o.id FROM posting o WHERE o.person_id = $2 AND o.held_to IS NULL LIMIT 1) AS posting,
            (SELECT l.to_district FROM loan l WHERE l.district_code = $1 AND l.person_id = $2 AND l.returned_on IS NULL) AS "lentTo",
            (SELECT v.assembly_constituency_code FROM place_of_duty v
              WHERE v.district_code = $1 AND v.person_id = $2 AND v.is_serving LIMIT 1) AS "placeOfDuty"`,
    [districtCode, code],
  )
  return rows[0] ?? { posting: null, lentTo: null, placeOfDuty: null }
}

/**
 * Notes of these people whether they are drafted, as their places of duty tell. A Booth Level Officer keeps the roll at home,
 * and is not.
 */
export async function markDrafted(
  database: Database,
  districts: readonly string[],
  people: readonly string[],
): Promise<void> {
  await database.query(
    `UPDATE person p SET is_drafted = s.is_serving AND NOT p.is_booth_level_officer
       FROM (SELECT k.district_code, k.id, EXISTS (
               SELECT 1 FROM place_of_duty v WHERE v.district_code = k.district_code AND v.person_id = k.id AND v.is_serving) AS is_serving
               FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS n(district_code, id)) AS k) AS s
      WHERE p.district_code = s.district_code AND p.id = s.id
        AND p.is_drafted <> (s.is_serving AND NOT p.is_booth_level_officer)`,
    [districts, people],
  )
}
