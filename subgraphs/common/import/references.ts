import { text } from './cell.rules'
import { type Column, type ForeignKeys, type LineFault, type Row, textOf } from './kind'

/** Finds the row of another table that rows refer to, and notes its key in a derived column of theirs. */
export async function refer(
  rows: readonly (Row & { line: number })[],
  find: ForeignKeys,
  { columns, into, rule, advice }: { columns: readonly string[]; into: string; rule: string; advice: string },
): Promise<LineFault[]> {
  const columnOf = (row: Row) => columns.find((column) => row[column] !== null) ?? columns[0] ?? ''
  const referenceOf = (row: Row) => textOf(row[columnOf(row)])
  const keys = await find([...new Set(rows.map(referenceOf))])
  const faults: LineFault[] = []
  for (const row of rows) {
    const key = keys.get(referenceOf(row))
    row[into] = key ?? null
    if (key === undefined)
      faults.push({ line: row.line, column: columnOf(row), value: referenceOf(row), rule, advice })
  }
  return faults
}

/** The columns by which a list may tell a person, the surest first, and what to do where nobody is found. */
export function referenceColumns(
  columns: readonly { name: string; description: string; example: string; synonyms: readonly string[] }[],
): Column[] {
  return columns.map((column) => ({
    ...column,
    type: 'text',
    rule: { ...text(40), read: (cell) => (/^[\w./-]{1,40}$/.test(cell) ? cell.toUpperCase() : undefined) },
  }))
}
