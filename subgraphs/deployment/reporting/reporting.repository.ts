import { Prisma, type Reporting } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { type DistrictKey, toColumns } from '../../common/district-key'

const columns = selectList(Prisma.ReportingScalarFieldEnum, 'r')

/** Where these people on duty have come to, in the order of steps. */
export async function findReportings(
  database: Database,
  duties: readonly DistrictKey[],
): Promise<Reporting[]> {
  const { rows } = await database.query<Reporting>(
    `SELECT ${columns} FROM unnest($1::text[], $2::text[]) AS k(district_code, code)
       JOIN reporting r ON r.district_code = k.district_code AND r.duty_id = k.code ORDER BY r.duty_id, r.step`,
    toColumns(duties),
  )
  return rows
}

/** Records a step; one that was recorded before is corrected. */
export async function writeReporting(
  transaction: Database,
  { districtCode, dutyId, step, at, recordedBy }: Omit<Reporting, 'recordedAt'>,
): Promise<void> {
  await transaction.query(
    `INSERT INTO reporting (district_code, duty_id, step, at, recorded_by, recorded_at) VALUES ($1, $2, $3::reporting_step, $4, $5, now())
         ON CONFLICT (district_code, duty_id, step) DO UPDATE SET at = excluded.at, recorded_by = excluded.recorded_by,
            recorded_at = excluded.recorded_at`,
    [districtCode, dutyId, step, at, recordedBy],
  )
}

/** Who came after all is absent no more. */
export async function deleteAbsence(
  transaction: Database,
  { districtCode, dutyId }: Pick<Reporting, 'districtCode' | 'dutyId'>,
): Promise<void> {
  await transaction.query(
    `DELETE FROM reporting r WHERE r.district_code = $1 AND r.duty_id = $2 AND r.step = 'ABSENT'`,
    [districtCode, dutyId],
  )
}
