import type { ChangeRow } from './change.repository'
import type { Change, FieldChange } from './change.type'

/** Names no field: what every row has, and what only serves the search. */
const unnamed = ['version', 'nameWords']

/** A change as the graph tells it. @param isHidden whether the values of a field are not for the viewer */
export function toChange(row: ChangeRow, isHidden: (field: string) => boolean): Change {
  const { id, at, by, mutation, kind, reason, before, after } = row
  const action = after ? 'CHANGED' : before ? 'DELETED' : 'CREATED'
  return { id, at, by, mutation, kind, reason, action, fields: toFields(row, isHidden) }
}

/** The fields that a change tells of. */
export function fieldsOf({ before, after }: Pick<ChangeRow, 'before' | 'after'>): string[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...columns].map(toField).filter((field) => !unnamed.includes(field))
}

function toFields(row: ChangeRow, isHidden: (field: string) => boolean): FieldChange[] {
  const [before, after] = [row.before, row.after].map(
    (image) => new Map(Object.entries(image ?? {}).map(([column, value]) => [toField(column), value])),
  )
  return fieldsOf(row).map((field) =>
    isHidden(field)
      ? { field, before: null, after: null, isHidden: true }
      : { field, before: toText(before?.get(field)), after: toText(after?.get(field)), isHidden: false },
  )
}

/** `departmentCode` of `department_code`. */
const toField = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
