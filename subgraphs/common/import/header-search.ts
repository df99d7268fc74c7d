import type { SourceRow } from './file/source'
import { type ColumnMapping, type HeaderMatch, matchHeader } from './header.rules'
import { ImportError } from './import.error'
import type { Column, DefaultName, ImportContext, ImportWords, ListDeclaration } from './kind'

/** Rows at the start of a file among which the headers are looked for: lists have titles above them. */
export const rowsToSearch = 30

export interface FoundHeader extends HeaderMatch {
  headers: string[]
  /** Position of its row. */
  row: number
}

/** Finds the row of headers: the first with the most columns of the kind. Throws ImportError where required ones are missing. */
export function findHeader(
  rows: readonly SourceRow[],
  kind: Pick<ListDeclaration, 'name' | 'columns'>,
  mapping: ColumnMapping,
  { standIns, words }: Pick<ImportContext, 'standIns' | 'words'>,
): FoundHeader {
  const found = rows
    .map(({ cells }, row) => ({
      row,
      headers: withoutEnd(cells),
      ...matchHeader(cells, kind.columns, mapping),
    }))
    .reduce<FoundHeader | undefined>(
      (best, next) => (next.positions.size > (best?.positions.size ?? -1) ? next : best),
      undefined,
    )
  if (!found) throw new ImportError('FILE_UNREADABLE', 'The file holds no rows.')
  const missing = kind.columns.filter((column) => isMissing(column, found, standIns))
  if (missing.length > 0) throw missingColumns(kind.name, found, missing, words)
  return found
}

function isMissing(
  column: Column,
  { positions }: HeaderMatch,
  standIns: Partial<Record<DefaultName, string>>,
): boolean {
  if (!column.isRequired || positions.has(column.name)) return false
  return column.standIn === undefined || standIns[column.standIn] === undefined
}

function missingColumns(
  kind: string,
  { headers }: FoundHeader,
  missing: readonly Column[],
  { choice, columns }: ImportWords,
): ImportError {
  const wanted = missing.map(({ name, standIn, synonyms }) => {
    const option = standIn ? `, or ${choice(standIn)}` : ''
    return `${name} (${synonyms.slice(0, 3).join(', ')}${option})`
  })
  const seen = headers.filter((header) => header.trim() !== '').map((header) => `"${header.slice(0, 60)}"`)
  return new ImportError(
    'COLUMNS_MISSING',
    `Missing: ${wanted.join('; ')}. The file has ${seen.slice(0, 60).join(', ') || 'no headers'}. ` +
      `Name other headers by ${choice('mapping')}; ${columns(kind)}`,
  )
}

function withoutEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}
