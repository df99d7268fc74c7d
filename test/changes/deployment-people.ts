import type { TestDatabases } from '../helpers/postgres'

/** People of a district whom no rule of the register keeps from a duty in an AC, and who have none: the first so many. */
export async function findFree(
  { pools }: TestDatabases,
  {
    constituency,
    district,
    limit,
    most = 18,
  }: { constituency: string; district: string; limit: number; most?: number },
): Promise<string[]> {
  const { rows: busy } = await pools.deployment.query<{ id: string }>(
    'SELECT DISTINCT person_id AS id FROM duty',
  )
  const { rows } = await pools.personnel.query<{ id: string }>(
    `SELECT p.id FROM person p LEFT JOIN department d ON d.code = p.department_code
      WHERE p.district_code = $1 AND NOT coalesce(d.is_exempt, FALSE) AND NOT p.is_booth_level_officer
        AND NOT p.is_pregnant_or_lactating AND NOT p.is_ailing AND p.retires_on > '2025-06-01' AND p.joined_on < '2023-06-01'
        AND $2 NOT IN (p.enrolled_constituency, p.work_constituency, p.native_constituency)
        AND p.id <> ALL ($3) AND p.pay_level <= $4 ORDER BY p.id LIMIT $5`,
    [district, constituency, busy.map(({ id }) => id), most, limit],
  )
  expect(rows).toHaveLength(limit)
  return rows.map(({ id }) => id)
}
