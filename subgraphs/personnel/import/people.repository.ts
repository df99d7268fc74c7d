import type { Client } from 'pg'
import { nextVersion } from '../../common/change/version'
import type { ImportContext, ImportWords, LineFault, Merged } from '../../common/import/kind'
import { reject } from '../../common/import/staging'

/** Columns of a person that a list may give: of the table, and the value of the staged row. */
const given: readonly (readonly [column: string, value: string])[] = [
  ['name', 'i.name'],
  ['gender', 'i.gender::gender'],
  ['designation', 'i.designation'],
  ['department_code', 'i.department_code'],
  ['office_code', 'i.office_code'],
  ['pay_level', 'i.pay_level'],
  ['pool', 'i.pool::pool'],
  ['duty_category', 'i.duty_category::post_group'],
  ['employee_code', 'i.employee_code'],
  ['phone', 'i.phone'],
  ['epic', 'i.epic'],
  ['date_of_birth', 'i.date_of_birth'],
  ['joined_on', 'i.joined_on'],
  ['retires_on', 'i.retires_on'],
  ['enrolled_constituency', 'i.enrolled_constituency'],
  ['work_constituency', 'i.work_constituency'],
  ['native_constituency', 'i.native_constituency'],
  ['roll_part', 'i.roll_part'],
  ['roll_serial', 'i.roll_serial'],
  ['is_booth_level_officer', 'i.is_booth_level_officer'],
  ['has_disability', 'i.has_disability'],
  ['is_pregnant_or_lactating', 'i.is_pregnant_or_lactating'],
  ['is_ailing', 'i.is_ailing'],
  ['bank_account', 'i.bank_account'],
  ['ifsc', 'i.ifsc'],
]

/** What a new person is where the list does not say. */
const atFirst: Readonly<Record<string, string>> = {
  pool: `coalesce(i.pool, 'STATE')::pool`,
  // The ranks that the Commission's scheme of parties takes for each post; a list may say otherwise.
  duty_category: `coalesce(i.duty_category, CASE
    WHEN i.pay_level >= 12 THEN 'ELECTION_OFFICER' WHEN i.pay_level >= 10 THEN 'SECTOR_OFFICER'
    WHEN i.pay_level >= 8 THEN 'PRESIDING_OFFICER' WHEN i.pay_level >= 6 THEN 'POLLING_OFFICER_1'
    WHEN i.pay_level = 5 THEN 'POLLING_OFFICER_2' ELSE 'POLLING_OFFICER_3' END)::post_group`,
  is_booth_level_officer: 'coalesce(i.is_booth_level_officer, FALSE)',
  has_disability: 'coalesce(i.has_disability, FALSE)',
  is_pregnant_or_lactating: 'coalesce(i.is_pregnant_or_lactating, FALSE)',
  is_ailing: 'coalesce(i.is_ailing, FALSE)',
}

/** Checks staged people against the register and merges them: an empty cell leaves what is known. */
export async function mergePeople(
  client: Client,
  { acceptsSuspects, words }: ImportContext,
): Promise<Merged> {
  await client.query(match)
  await client.query(matchOffices)
  const faults: LineFault[] = []
  for (const check of acceptsSuspects ? checks : [...checks, suspects(words)])
    faults.push(...(await reject(client, check)))
  const { rows } = await client.query<{ matched: number }>(
    'SELECT count(match)::int AS matched FROM incoming',
  )
  const matched = rows[0]?.matched ?? 0
  const changed = matched === 0 ? 0 : ((await client.query(change)).rowCount ?? 0)
  const { rowCount: added } = await client.query(add)
  return {
    added: added ?? 0,
    changed,
    unchanged: matched - changed,
    faults,
  }
}

// By id, else by employee code, else by EPIC unless the employee codes differ, within the register.
const match = `UPDATE incoming i SET match = coalesce(
    (SELECT p.id FROM person p WHERE p.district_code = i.district_code AND p.id = i.id),
    CASE WHEN i.id IS NULL THEN
      (SELECT min(p.id) FROM person p WHERE p.employee_code = i.employee_code AND p.district_code = i.district_code) END,
    CASE WHEN i.id IS NULL THEN
      (SELECT min(p.id) FROM person p WHERE p.epic = i.epic AND p.district_code = i.district_code
          AND (p.employee_code = i.employee_code) IS NOT FALSE) END),
  office_code = (SELECT o.code FROM office o WHERE o.district_code = i.district_code AND o.code = upper(i.office))`

// An office that is not told by its code is told by its name: names have no index, so those of the districts are gathered once a batch.
const matchOffices = `UPDATE incoming i SET office_code = o.code
   FROM (SELECT district_code, upper(name) AS told, min(code) AS code FROM office
          WHERE district_code IN (SELECT district_code FROM incoming WHERE office IS NOT NULL AND office_code IS NULL) GROUP BY 1, 2) AS o
  WHERE i.office_code IS NULL AND o.district_code = i.district_code AND o.told = upper(i.office)`

const checks = [
  `DELETE FROM incoming i WHERE i.id IS NOT NULL AND i.match IS NULL
   RETURNING line, 'id' AS column, i.id AS value, 'UNKNOWN_PERSON' AS rule,
     'Nobody of this register has the id: leave it empty for somebody new.' AS advice`,
  `DELETE FROM incoming i WHERE i.office IS NOT NULL AND i.office_code IS NULL
   RETURNING line, 'office' AS column, i.office AS value, 'UNKNOWN_OFFICE' AS rule,
     'No office of the district has the code or the name: import offices first, or correct it.' AS advice`,
  `DELETE FROM incoming i USING person p WHERE p.epic = i.epic AND p.id IS DISTINCT FROM i.match
   RETURNING line, 'epic' AS column, i.epic AS value, 'EPIC_TAKEN' AS rule,
     'The register has it of another person, ' || p.id || ': correct whichever is wrong.' AS advice`,
  `DELETE FROM incoming i USING person p
    WHERE p.employee_code = i.employee_code AND left(p.district_code, 3) = left(i.district_code, 3) AND p.id IS DISTINCT FROM i.match
   RETURNING line, 'employee_code' AS column, i.employee_code AS value, 'EMPLOYEE_CODE_TAKEN' AS rule,
     'The register has it of another person, ' || p.id || ': correct whichever is wrong, or have the person transferred.' AS advice`,
]

// Families share phones: a name that is like the other's as well is what makes it likely that somebody is entered twice.
const suspects = ({ choice }: ImportWords) => `DELETE FROM incoming i USING person p
    WHERE i.match IS NULL AND p.phone = i.phone AND similarity(lower(p.name), lower(i.name)) > 0.4
   RETURNING line, 'phone' AS column, i.phone AS value, 'SUSPECTED_DUPLICATE' AS rule,
     'May be ' || p.id || ', whose phone is the same and whose name is like it: give that id if it is, or import with ${choice('acceptSuspects')}.' AS advice`

const kept = `(${given.map(([column]) => `p.${column}`).join(', ')})`
const result = given.map(([column, value]) => `coalesce(${value}, p.${column})`)

const change = `UPDATE person p SET ${given.map(([column], index) => `${column} = ${result[index]}`).join(', ')}, ${nextVersion}
   FROM incoming i
  WHERE p.district_code = i.district_code AND p.id = i.match AND (${result.join(', ')}) IS DISTINCT FROM ${kept}`

const add = `WITH registers AS MATERIALIZED (
    SELECT district_code, count(*)::int AS people FROM incoming WHERE match IS NULL GROUP BY 1 ORDER BY 1
  ), ids AS MATERIALIZED (
    SELECT r.district_code, k.id, k.n FROM registers r
     CROSS JOIN LATERAL next_person_ids(r.district_code, r.people) WITH ORDINALITY AS k(id, n)
  )
  INSERT INTO person (district_code, id, is_drafted, ${given.map(([column]) => column).join(', ')})
  SELECT i.district_code, ids.id, FALSE, ${given.map(([column, value]) => atFirst[column] ?? value).join(', ')}
    FROM (SELECT *, row_number() OVER (PARTITION BY district_code ORDER BY line) AS n FROM incoming WHERE match IS NULL) AS i
    JOIN ids ON ids.district_code = i.district_code AND ids.n = i.n ORDER BY i.district_code, i.line`
