import type { Database } from '../../common/database'
import { toColumns, toDistrictKey } from '../../common/district-key'

export interface LoanRow {
  personId: string
  to: { code: string }
  since: Date
  until: Date | null
  returnedOn: Date | null
}

/** Every loan of these people, the latest first. */
export async function findLoansByPerson(database: Database, people: readonly string[]): Promise<LoanRow[]> {
  const { rows } = await database.query<Omit<LoanRow, 'to'> & { toDistrict: string }>(
    `SELECT l.person_id AS "personId", l.to_district AS "toDistrict", l.since, l.until, l.returned_on AS "returnedOn"
       FROM unnest($1::text[], $2::text[]) AS k(district_code, person_id)
       JOIN loan l ON l.district_code = k.district_code AND l.person_id = k.person_id ORDER BY l.id DESC`,
    toColumns(people.map(toDistrictKey)),
  )
  return rows.map(({ toDistrict, ...row }) => ({ ...row, to: { code: toDistrict } }))
}

/** Lends somebody who is not lent. */
export async function insertLoan(
  transaction: Database,
  person: string,
  { to, since, until }: { to: string; since: Date; until: Date | null },
): Promise<void> {
  const { districtCode, code } = toDistrictKey(person)
  await transaction.query(
    'INSERT INTO loan (district_code, person_id, to_district, since, until) VALUES ($1, $2, $3, $4, $5)',
    [districtCode, code, to, since, until],
  )
}

/** Ends the loan of a person; false where they are not lent. */
export async function endLoan(transaction: Database, person: string, day: string): Promise<boolean> {
  const { districtCode, code } = toDistrictKey(person)
  const { rows } = await transaction.query(
    `UPDATE loan SET returned_on = $3 WHERE district_code = $1 AND person_id = $2 AND returned_on IS NULL RETURNING id`,
    [districtCode, code, day],
  )
  return rows.length > 0
}
