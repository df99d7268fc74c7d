import { Prisma, type Seal } from '../../../prisma/deployment/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import { isAllotmentOpen } from './seal.scope'

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

/** Those of these ACs whose allotment of stations the viewer may read. */
export async function findOpenAllotments(
  database: Database,
  election: string,
  constituencies: readonly string[],
  scopes: DeploymentScopes,
): Promise<string[]> {
  const parameters = new Parameters()
  const { rows } = await database.query<{ code: string }>(
    `SELECT a.assembly_constituency_code AS code FROM (
       SELECT ${parameters.add(election)}::text AS election_code, k.code AS assembly_constituency_code
         FROM unnest(${parameters.add(constituencies)}::text[]) AS k(code)) AS a
      WHERE ${isAllotmentOpen(scopes, 'a', parameters)}`,
    parameters.values,
  )
  return rows.map(({ code }) => code)
}

/** The seal of an AC, locked until the transaction ends; null where none has been made. */
export async function lockSeal(
  transaction: Database,
  election: string,
  constituency: string,
): Promise<Seal | null> {
  const { rows } = await transaction.query<Seal>(
    `SELECT ${selectList(Prisma.SealScalarFieldEnum, 's')} FROM seal s
      WHERE s.election_code = $1 AND s.assembly_constituency_code = $2 FOR UPDATE`,
    [election, constituency],
  )
  return rows[0] ?? null
}

/** Opened from now on: the column keeps whole seconds, and would round to one that lies ahead. */
export async function openSealOf(
  transaction: Database,
  { electionCode, assemblyConstituencyCode }: Pick<Seal, 'electionCode' | 'assemblyConstituencyCode'>,
  openedBy: string,
): Promise<void> {
  await transaction.query(
    `UPDATE seal s SET opened_at = date_trunc('second', now()), opened_by = $3
      WHERE s.election_code = $1 AND s.assembly_constituency_code = $2`,
    [electionCode, assemblyConstituencyCode, openedBy],
  )
}
