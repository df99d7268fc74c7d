import { z } from 'zod'
import { inScope, type Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import type { RequestInfo } from '../../common/request'
import { countUpTo, Parameters } from '../../common/sql'
import type { AuditFilter } from './audit.input'
import { auditColumns, auditValues } from './audit.record'
import type { AuditEntry } from './audit.type'

/** The trail is listed by number, the latest first: what a cursor holds. */
export const auditSortKey = z.tuple([z.string().regex(/^\d{1,18}$/)])
export type AuditSortKey = z.infer<typeof auditSortKey>

/** A page of the entries in scope, the latest first. */
export async function listAuditEntries(
  database: Database,
  scope: Scope,
  { filter, after, size }: { filter: AuditFilter; after: AuditSortKey | undefined; size: number },
): Promise<AuditEntry[]> {
  const parameters = new Parameters()
  const conditions = conditionsOf(filter, scope, parameters)
  if (after) conditions.push(`e.id < ${parameters.add(after[0])}::bigint`)
  const { rows } = await database.query<AuditEntry>(
    `SELECT e.id::text AS id, e.at, e.district_code AS district, e.subject, e.grants, e.operation_name AS "operationName",
            e.operation_hash AS "operationHash", e.request_id AS "requestId", e.person_ids AS "personIds", e.fields, e.outcome
       FROM audit_entry e WHERE ${conditions.join(' AND ')} ORDER BY e.id DESC LIMIT ${parameters.add(size)}`,
    parameters.values,
  )
  return rows
}

/** How many there are, or null where there are more than is worth counting. */
export function countAuditEntries(
  database: Database,
  scope: Scope,
  filter: AuditFilter,
): Promise<number | null> {
  const parameters = new Parameters()
  const conditions = conditionsOf(filter, scope, parameters).join(' AND ')
  return countUpTo(database, `SELECT e.id FROM audit_entry e WHERE ${conditions}`, parameters)
}

/** Writes down that people were found by something private of theirs; found by it, it is known. */
export async function noteSearch(
  database: Database,
  request: RequestInfo,
  fields: readonly string[],
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return
  const parameters = new Parameters()
  await database.query(
    `INSERT INTO audit_entry (${auditColumns})
     SELECT split_part(k.id, '-', 1), ${auditValues(request, fields, parameters)}, array_agg(k.id ORDER BY k.id), 'READ'::audit_outcome
       FROM unnest(${parameters.add(personIds)}::text[]) AS k(id) GROUP BY 1`,
    parameters.values,
  )
}

function conditionsOf(filter: AuditFilter, scope: Scope, parameters: Parameters): string[] {
  const conditions = [inScope(scope, { district: 'e.district_code' }, parameters)]
  if (filter.district) conditions.push(`e.district_code = ${parameters.add(filter.district)}`)
  if (filter.subject) conditions.push(`e.subject = ${parameters.add(filter.subject)}`)
  if (filter.person) {
    const person = parameters.add(filter.person)
    conditions.push(`e.district_code = split_part(${person}, '-', 1) AND ${person} = ANY(e.person_ids)`)
  }
  return conditions
}
