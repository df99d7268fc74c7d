import DataLoader from 'dataloader'
import { ForbiddenError } from '../../common/access/forbidden'
import type { Database } from '../../common/database'
import type { RequestInfo } from '../../common/request'
import { AuditUnavailableError } from '../audit/audit.error'
import type { PersonnelScopes } from '../scopes'
import { type PrivateRow, readPrivateFields } from './private.repository'
import { fieldsOfClass, type PrivateField } from './private-fields'

interface FieldKey {
  id: string
  field: PrivateField
}

/**
 * One private field of a person: all that a tick asks for is one statement, and so one entry of the audit trail.
 * A field that the viewer may not see is a ForbiddenError.
 */
export function createPrivateLoader(database: Database, request: RequestInfo, scopes: PersonnelScopes) {
  return new DataLoader<FieldKey, PrivateRow[PrivateField], string>(
    async (keys) => {
      const ids = [...new Set(keys.map(({ id }) => id))]
      const fields = [...new Set(keys.map(({ field }) => field))]
      const rows = await readPrivateFields(database, request, scopes, { ids, fields }).catch((error) => {
        throw new AuditUnavailableError(error)
      })
      const rowById = new Map(rows.map((row) => [row.id, row]))
      return keys.map(({ id, field }) => valueFor(rowById.get(id), field))
    },
    { cacheKeyFn: ({ id, field }) => `${id}/${field}` },
  )
}

function valueFor(row: PrivateRow | undefined, field: PrivateField) {
  const isBank = fieldsOfClass('bank', [field]).length > 0
  if (!row || !(isBank ? row.bankAllowed : row.privateAllowed)) return new ForbiddenError()
  return row[field] ?? null
}
