import { ExportError } from '../export.error'
import { couldRead, type PrivateClass } from '../viewer-roles'

/** What a cell holds: a number is one to reckon with, text is never a formula. */
export type Cell = string | number | boolean | null

export type CellKind = 'text' | 'number' | 'date'

/** A column of a table. */
export interface Column {
  /** Its name in NDJSON and where columns are chosen. */
  key: string
  /** Its heading in CSV and XLSX. */
  title: string
  /** Where its value is in a row of the graph, `person.office.name`. */
  path: string
  kind: CellKind
  /** In characters. */
  width: number
  /** Asked for by default only where the caller's role could read it. */
  access?: PrivateClass
}

/** A query of the graph whose rows become the rows of a file. */
export interface Table {
  /** Of its question: the heading, with a place for what is selected of a row. */
  toQuery: (selection: string) => string
  columns: readonly Column[]
}

/** A column with its heading made from its key: `pay level` of `payLevel`. */
export function column(
  key: string,
  path: string,
  width: number,
  more: Partial<Pick<Column, 'kind' | 'access' | 'title'>> = {},
): Column {
  const words = key.replace(/([a-z])([A-Z0-9])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
  return { key, title: words[0]?.toUpperCase() + words.slice(1), path, width, kind: 'text', ...more }
}

/**
 * The columns of an export: those chosen, or all that the roles could read.
 * @throws ExportError COLUMN_UNKNOWN
 */
export function chooseColumns(
  { columns }: Table,
  roles: readonly string[],
  chosen: readonly string[] | null | undefined,
): Column[] {
  if (!chosen || chosen.length === 0) {
    return columns.filter(({ access }) => !access || couldRead(roles, access))
  }
  return chosen.map((key) => {
    const found = columns.find((candidate) => candidate.key === key)
    if (found) return found
    const known = columns.map((candidate) => candidate.key).join(', ')
    throw new ExportError('COLUMN_UNKNOWN', `There is no column "${key}", only ${known}.`, 400)
  })
}

interface Tree {
  [field: string]: Tree
}

/** `{ id person { name office { name } } }` of `id`, `person.name` and `person.office.name`: nothing else is asked for. */
export function toSelection(paths: readonly string[]): string {
  const tree: Tree = {}
  for (const path of paths) {
    let node = tree
    for (const field of path.split('.')) {
      node[field] ??= {}
      node = node[field]
    }
  }
  return print(tree)
}

function print(tree: Tree): string {
  const fields = Object.entries(tree).map(([field, below]) =>
    Object.keys(below).length > 0 ? `${field} ${print(below)}` : field,
  )
  return `{ ${fields.join(' ')} }`
}

/** The value at a path of an answer; null where there is none, or the caller may not see it. */
export function valueAt(node: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, field) => fieldOf(value, field), node) ?? null
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && field in value ? Reflect.get(value, field) : null
}

/** The cells of a row, column by column. */
export function toCells(columns: readonly Column[], node: unknown): Cell[] {
  return columns.map(({ path }) => toCell(valueAt(node, path)))
}

function toCell(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return JSON.stringify(value)
}
