import type { RequestInfo } from '../../common/request'
import type { Parameters } from '../../common/sql'

/** Who reads, and by which operation. */
export type Reader = Pick<RequestInfo, 'viewer' | 'operation' | 'id'>

/** The columns of a new entry, in the order in which the statements below give their values. */
export const auditColumns =
  'district_code, subject, grants, operation_name, operation_hash, request_id, fields, person_ids, outcome'

/** The values that are the same for every entry of a request: from the subject to the fields. */
export function auditValues(
  { viewer, operation, id }: Reader,
  fields: readonly string[],
  parameters: Parameters,
): string {
  const grants = viewer.grants.map(({ role, area }) => `${role}:${area}`)
  const texts = [viewer.subject, operation.name, operation.hash, id]
  const [subject, name, hash, requestId] = texts.map((text) => `${parameters.add(text)}::text`)
  const list = (values: readonly string[]) => `${parameters.add(values)}::text[]`
  return [subject, list(grants), name, hash, requestId, list(fields)].join(', ')
}
