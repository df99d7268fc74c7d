import { type Exemption, type ExemptionStatus, Prisma } from '../../../prisma/deployment/generated/client'
import { inScope, type Scope } from '../../common/access/scope'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { Parameters } from '../../common/sql'
import { type ExemptionKey, toExemptionId } from './exemption.key'

/** An exemption with its key as callers know it. */
export type ExemptionRow = Exemption & { id: string }

const columns = selectList(Prisma.ExemptionScalarFieldEnum, 'x')

/** PostgreSQL's bigint comes as text. */
const toRow = ({ serial, ...exemption }: Exemption): ExemptionRow => {
  const key = { ...exemption, serial: BigInt(serial) }
  return { ...key, id: toExemptionId(key) }
}

/** Of a place inside, or one's own. */
const isSeen = (scope: Scope, parameters: Parameters) =>
  inScope(scope, { constituency: 'x.assembly_constituency_code', person: 'x.person_id' }, parameters)

/** An exemption that the viewer may see, locked until the transaction ends where that is asked for. */
export async function findExemption(
  database: Database,
  scope: Scope,
  { districtCode, serial }: ExemptionKey,
  { isLocked = false } = {},
): Promise<ExemptionRow | null> {
  const parameters = new Parameters()
  const { rows } = await database.query<Exemption>(
    `SELECT ${columns} FROM exemption x WHERE x.district_code = ${parameters.add(districtCode)}
        AND x.serial = ${parameters.add(serial)} AND ${isSeen(scope, parameters)} ${isLocked ? 'FOR UPDATE' : ''}`,
    parameters.values,
  )
  return rows[0] ? toRow(rows[0]) : null
}

/** What these people applied for, as far as the viewer may see it, the newest first. */
export async function findExemptionsByPerson(
  database: Database,
  scope: Scope,
  people: readonly string[],
): Promise<ExemptionRow[]> {
  const parameters = new Parameters()
  const { rows } = await database.query<Exemption>(
    `SELECT ${columns} FROM exemption x WHERE x.person_id = ANY(${parameters.add(people)})
        AND ${isSeen(scope, parameters)} ORDER BY x.serial DESC`,
    parameters.values,
  )
  return rows.map(toRow)
}

/** Which exemptions of a district. */
export interface ExemptionFilter {
  districtCode: string
  election: string
  status: readonly ExemptionStatus[] | null
}

function isAsked(
  { districtCode, election, status }: ExemptionFilter,
  scope: Scope,
  parameters: Parameters,
): string {
  const ofStatus = status === null ? 'TRUE' : `x.status = ANY(${parameters.add(status)}::exemption_status[])`
  return `x.district_code = ${parameters.add(districtCode)} AND x.election_code = ${parameters.add(election)}
    AND ${ofStatus} AND ${isSeen(scope, parameters)}`
}

/** A page of a district's, by status and then in the order in which they came. */
export async function listExemptions(
  database: Database,
  scope: Scope,
  filter: ExemptionFilter,
  { after, size }: { after: readonly [string, string] | undefined; size: number },
): Promise<ExemptionRow[]> {
  const parameters = new Parameters()
  const asked = isAsked(filter, scope, parameters)
  const beyond = after
    ? `(x.status, x.serial) > (${parameters.add(after[0])}::exemption_status, ${parameters.add(after[1])}::bigint)`
    : 'TRUE'
  const { rows } = await database.query<Exemption>(
    `SELECT ${columns} FROM exemption x WHERE ${asked} AND ${beyond}
      ORDER BY x.status, x.serial LIMIT ${parameters.add(size)}`,
    parameters.values,
  )
  return rows.map(toRow)
}

/** The select that `countUpTo` counts. */
export function selectExemptions(scope: Scope, filter: ExemptionFilter, parameters: Parameters): string {
  return `SELECT 1 FROM exemption x WHERE ${isAsked(filter, scope, parameters)}`
}

/** Writes an application; gives its id. */
export async function insertExemption(
  transaction: Database,
  application: Pick<
    Exemption,
    | 'districtCode'
    | 'electionCode'
    | 'personId'
    | 'assemblyConstituencyCode'
    | 'reason'
    | 'details'
    | 'evidence'
    | 'appliedBy'
  >,
): Promise<string> {
  const { districtCode, electionCode, personId, assemblyConstituencyCode } = application
  const { rows } = await transaction.query<Exemption>(
    `INSERT INTO exemption AS x (district_code, election_code, person_id, assembly_constituency_code, reason, details, evidence,
            status, applied_by, applied_at)
     VALUES ($1, $2, $3, $4, $5::exemption_reason, $6, $7, 'APPLIED', $8, now()) RETURNING ${columns}`,
    [
      ...[districtCode, electionCode, personId, assemblyConstituencyCode],
      ...[application.reason, application.details, application.evidence, application.appliedBy],
    ],
  )
  return rows[0] ? toRow(rows[0]).id : ''
}

export async function writeDecision(
  transaction: Database,
  { districtCode, serial }: ExemptionKey,
  { status, decidedBy, remarks }: Pick<Exemption, 'status' | 'decidedBy' | 'remarks'>,
): Promise<void> {
  await transaction.query(
    `UPDATE exemption x SET status = $3::exemption_status, decided_by = $4, decided_at = now(), remarks = $5
      WHERE x.district_code = $1 AND x.serial = $2`,
    [districtCode, serial, status, decidedBy, remarks],
  )
}
