import { Prisma, type Replacement } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'

const columns = selectList(Prisma.ReplacementScalarFieldEnum, 'r')

export async function insertReplacement(
  transaction: Database,
  replacement: Omit<Replacement, 'replacedAt'>,
): Promise<void> {
  const { districtCode, oldDutyId, newDutyId, reason, replacedBy } = replacement
  await transaction.query(
    `INSERT INTO replacement (district_code, old_duty_id, new_duty_id, reason, replaced_at, replaced_by)
     VALUES ($1, $2, $3, $4, now(), $5)`,
    [districtCode, oldDutyId, newDutyId, reason, replacedBy],
  )
}

/** Whether another serves in place of a duty. */
export async function isReplaced(
  transaction: Database,
  { districtCode, id }: { districtCode: string; id: string },
): Promise<boolean> {
  const { rows } = await transaction.query(
    'SELECT 1 FROM replacement r WHERE r.district_code = $1 AND r.old_duty_id = $2',
    [districtCode, id],
  )
  return rows.length > 0
}

/** The replacements by which these duties were given up, or were given. */
export async function findReplacements(
  database: Database,
  end: 'old' | 'new',
  duties: readonly DistrictKey[],
): Promise<Replacement[]> {
  const { rows } = await database.query<Replacement>(
    `SELECT ${columns} FROM unnest($1::text[], $2::text[]) AS k(district_code, code)
       JOIN replacement r ON r.district_code = k.district_code AND r.${end}_duty_id = k.code`,
    toColumns(duties),
  )
  return rows
}
