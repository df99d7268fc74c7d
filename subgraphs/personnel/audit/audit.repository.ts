import { z } from 'zod'
import type { Scope } from '../../common/access/scope'
import type { Database } from '../../common/database'
import { toDistrictKey } from '../../common/district-key'
import { countUpTo, Parameters, queryKept } from '../../common/sql'
import type { AuditFilter } from './audit.input'
import { auditColumns, auditValues, type Reader } from './audit.record'
import type { AuditEntry } from './audit.type'

/** The trail is listed by number, the latest first: what a cursor holds. */
export const auditSortKey = z.tuple([z.string().regex(/^\d{1,18}$/)])
export type AuditSortKey = z.infer<typeof auditSortKey>

/** Which entries somebody may read: of the registers in scope, and of searches in the areas themselves that found nobody. */
export interface Viewed {
  scope: Scope
  areas: readonly string[]
}

/** A page of the entries that may be read, the latest first. */
export async function listAuditEntries(
  database: Database,
  viewed: Viewed,
  { filter, after, size }: { filter: AuditFilter; after: AuditSortKey | undefined; size: number },
): Promise<AuditEntry[]> {
  const parameters = new Parameters()
  const conditions = conditionsOf(filter, viewed, parameters)
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
  viewed: Viewed,
  filter: AuditFilter,
): Promise<number | null> {
  const parameters = new Parameters()
  const conditions = conditionsOf(filter, viewed, parameters).join(' AND ')
  return countUpTo(database, `SELECT e.id FROM audit_entry e WHERE ${conditions}`, parameters)
}

/** A search by private fields, and whom it found. */
export interface PrivateSearch {
  fields: readonly string[]
  personIds: readonly string[]
  /** Whether the viewer may read private fields of nobody. */
  isRefused: boolean
}

/** Writes a search down: an entry for each register of those found, or for each of the viewer's areas if there are none. */
export async function noteSearch(
  database: Database,
  request: Reader,
  { fields, personIds, isRefused }: PrivateSearch,
): Promise<void> {
  const parameters = new Parameters()
  const values = auditValues(request, fields, parameters)
  const ids = personIds.length > 0 ? `${parameters.add(personIds)}::text[]` : `'{}'::text[]`
  const areas = request.viewer.grants.map(({ role, area }) =>
    role === 'STAFF' ? toDistrictKey(area).districtCode : area,
  )
  const registers =
    personIds.length > 0
      ? `SELECT split_part(k.id, '-', 1) AS district, array_agg(k.id ORDER BY k.id) AS ids FROM unnest(${ids}) AS k(id) GROUP BY 1`
      : `SELECT DISTINCT a.code AS district, ${ids} AS ids FROM unnest(${parameters.add(areas)}::text[]) AS a(code)`
  const outcome = `${parameters.add(isRefused ? 'REFUSED' : 'READ')}::audit_outcome`
  await queryKept(
    database,
    `INSERT INTO audit_entry (${auditColumns}) SELECT r.district, ${values}, r.ids, ${outcome} FROM (${registers}) AS r`,
    parameters,
  )
}

function conditionsOf(filter: AuditFilter, { scope, areas }: Viewed, parameters: Parameters): string[] {
  const conditions = [isViewed(scope, areas, parameters)]
  if (filter.district) conditions.push(`e.district_code = ${parameters.add(filter.district)}`)
  if (filter.subject) conditions.push(`e.subject = ${parameters.add(filter.subject)}`)
  if (filter.person) {
    const person = parameters.add(filter.person)
    conditions.push(`e.district_code = split_part(${person}, '-', 1) AND ${person} = ANY(e.person_ids)`)
  }
  return conditions
}

/** Of a state its registers: an entry about a constituency, of a search there that found nobody, is of that area only. */
function isViewed(
  { everywhere, states, districts }: Scope,
  areas: readonly string[],
  parameters: Parameters,
) {
  if (everywhere) return 'TRUE'
  const registers = `SELECT a.code FROM area a WHERE a.kind = 'DISTRICT' AND a.state_code = ANY(${parameters.add(states)})`
  return `e.district_code = ANY(${parameters.add([...districts, ...areas])}::text[] || ARRAY(${registers}))`
}
