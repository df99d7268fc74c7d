import type { Pool } from 'pg'
import { type Election, type Poll, Prisma } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'

const electionColumns = selectList(Prisma.ElectionScalarFieldEnum, 'e')
const pollColumns = selectList(Prisma.PollScalarFieldEnum, 'p')

export async function findElectionsByCode(pool: Pool, codes: readonly string[]): Promise<Election[]> {
  const { rows } = await pool.query<Election>(
    `SELECT ${electionColumns} FROM election e WHERE e.code = ANY($1)`,
    [codes],
  )
  return rows
}

/** When these PCs poll in an election; none for a PC that has no poll in it. */
export async function findPolls(
  pool: Pool,
  election: string,
  constituencies: readonly string[],
): Promise<Poll[]> {
  const { rows } = await pool.query<Poll>(
    `SELECT ${pollColumns} FROM poll p
      WHERE p.election_code = $1 AND p.parliamentary_constituency_code = ANY($2)`,
    [election, constituencies],
  )
  return rows
}
