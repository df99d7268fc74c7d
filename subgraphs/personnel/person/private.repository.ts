import type { Person } from '../../../prisma/personnel/generated/client'
import { toColumn } from '../../common/columns'
import type { Database } from '../../common/database'
import { toColumns, toDistrictKey } from '../../common/district-key'
import type { RequestInfo } from '../../common/request'
import { Parameters, queryKept } from '../../common/sql'
import { auditColumns, auditValues } from '../audit/audit.record'
import type { PersonnelScopes } from '../scopes'
import { recordOfKey } from './person.repository'
import { personInScope } from './person.scope'
import { fieldsOfClass, type PrivateClass, type PrivateField, privateClasses } from './private-fields'

/** The private fields of a person that were asked for; of a class that the viewer may not see, none. */
export type PrivateRow = Partial<Pick<Person, PrivateField>> & { id: string } & Record<
    `${PrivateClass}Allowed`,
    boolean
  >

/**
 * Reads private fields and writes who read them, in one statement: what cannot be written down is not read, and what is
 * not allowed never leaves the database.
 */
export async function readPrivateFields(
  database: Database,
  request: RequestInfo,
  scopes: PersonnelScopes,
  { ids, fields }: { ids: readonly string[]; fields: readonly PrivateField[] },
): Promise<PrivateRow[]> {
  const parameters = new Parameters()
  const [districts, people] = toColumns(ids.map(toDistrictKey)).map((column) => parameters.add(column))
  const classes = privateClasses.filter((name) => fieldsOfClass(name, fields).length > 0)
  const allowed = privateClasses.map(
    (name) => `${personInScope(scopes[name], 'p', parameters, { mustServe: true })} AS "${name}Allowed"`,
  )
  const notes = classes.map((name) => noteOf(name, fieldsOfClass(name, fields), request, parameters))
  const { rows } = await queryKept<PrivateRow>(
    database,
    `WITH asked AS MATERIALIZED (
       SELECT p.*, ${allowed.join(', ')} FROM unnest(${districts}::text[], ${people}::text[]) AS k(district_code, id)
         CROSS JOIN LATERAL (${recordOfKey}) AS p
        WHERE ${personInScope(scopes.directory, 'p', parameters)}),
     ${notes.join(', ')}
     SELECT a.id, a."privateAllowed", a."bankAllowed", ${classes.flatMap((name) => columnsOf(name, fields)).join(', ')}
       FROM asked a`,
    parameters,
  )
  return rows
}

function columnsOf(name: PrivateClass, fields: readonly PrivateField[]): string[] {
  return fieldsOfClass(name, fields).map(
    (field) => `CASE WHEN a."${name}Allowed" THEN a.${toColumn(field)} END AS "${field}"`,
  )
}

/** An entry of the audit trail for each register and outcome. */
function noteOf(
  name: PrivateClass,
  fields: readonly PrivateField[],
  request: RequestInfo,
  parameters: Parameters,
): string {
  return `noted_${name} AS (
    INSERT INTO audit_entry (${auditColumns})
    SELECT a.district_code, ${auditValues(request, fields, parameters)}, array_agg(a.id ORDER BY a.id),
           CASE WHEN a."${name}Allowed" THEN 'READ' ELSE 'REFUSED' END::audit_outcome
      FROM asked a GROUP BY a.district_code, a."${name}Allowed")`
}
