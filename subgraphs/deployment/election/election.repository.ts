import { type Election, type Phase, type Poll, Prisma } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'

const phases = { name: 'phase', fields: Prisma.PhaseScalarFieldEnum }
const elections = { name: 'election', fields: Prisma.ElectionScalarFieldEnum }

export function findElectionsByCode(database: Database, codes: readonly string[]): Promise<Election[]> {
  return selectByKeys(database, elections, { column: 'code' }, codes)
}

/** The phases of these elections, by number. */
export function findPhasesByElection(database: Database, codes: readonly string[]): Promise<Phase[]> {
  return selectByKeys(database, phases, { column: 'election_code', orderBy: 't.number' }, codes)
}

/** When these PCs poll in an election; none for a PC that has no poll in it. */
export async function findPolls(
  database: Database,
  election: string,
  constituencies: readonly string[],
): Promise<Poll[]> {
  const { rows } = await database.query<Poll>(
    `SELECT ${selectList(Prisma.PollScalarFieldEnum, 'p')} FROM poll p
      WHERE p.election_code = $1 AND p.parliamentary_constituency_code = ANY($2)`,
    [election, constituencies],
  )
  return rows
}

/** The PCs that poll in a phase of an election. */
export async function findConstituenciesOfPhase(
  database: Database,
  election: string,
  phase: number,
): Promise<string[]> {
  const { rows } = await database.query<{ code: string }>(
    `SELECT p.parliamentary_constituency_code AS code FROM poll p WHERE p.election_code = $1 AND p.phase_number = $2`,
    [election, phase],
  )
  return rows.map(({ code }) => code)
}
