import { Prisma, type Seal } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'

export type SealRow = Seal & { isOpened: boolean }

/** The seals of these ACs in an election; none for an AC whose list has not been sealed. */
export async function findSeals(
  database: Database,
  election: string,
  constituencies: readonly string[],
): Promise<SealRow[]> {
  const { rows } = await database.query<SealRow>(
    `SELECT ${selectList(Prisma.SealScalarFieldEnum, 's')}, coalesce(s.opened_at <= now(), FALSE) AS "isOpened" FROM seal s
      WHERE s.election_code = $1 AND s.assembly_constituency_code = ANY($2)`,
    [election, constituencies],
  )
  return rows
}
