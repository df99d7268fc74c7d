import { toDayText } from '../day'
import { toCellText } from './cell.rules'
import type { SourceRow } from './file/source'
import type { FoundHeader } from './header-search'
import type { Column, DefaultName, ImportKind, LineFault, Row, Value } from './kind'

export type ReadRow = Row & { line: number }

interface Place {
  column: Column
  position: number | undefined
  standIn: Value
}

/** Reads the cells of rows by the rules of a kind's columns. */
export class RowReader {
  private readonly places: Place[]
  private readonly width: number
  /** Copied for each row: an object that grows to its thirty values one by one is made anew several times. */
  private readonly blank: Row

  constructor(
    kind: ImportKind,
    header: FoundHeader,
    standIns: Partial<Record<DefaultName, string>>,
    private readonly hasFixedWidth: boolean,
  ) {
    this.width = header.headers.length
    const names = [...kind.columns.map(({ name }) => name), ...Object.keys(kind.derived)]
    this.blank = Object.fromEntries(names.map((name) => [name, null]))
    this.places = kind.columns.map((column) => ({
      column,
      position: header.positions.get(column.name),
      standIn: (column.standIn && standIns[column.standIn]) ?? null,
    }))
  }

  /** The row's values, or everything that is wrong with its cells. */
  read({ line, cells }: SourceRow): { row: ReadRow; faults: LineFault[] } {
    const row: ReadRow = { ...this.blank, line }
    const faults: LineFault[] = []
    const ragged = this.raggedness(cells)
    if (ragged) return { row, faults: [{ line, column: null, value: cells.join(' | '), ...ragged }] }
    for (const { column, position, standIn } of this.places) {
      const text = position === undefined ? '' : toCellText(cells[position] ?? '')
      const value = text === '' ? standIn : read(column, text)
      if (value === undefined) faults.push(broken(line, column, text))
      else if (value === null && column.isRequired) faults.push(empty(line, column))
      row[column.name] = value ?? null
    }
    return { row, faults }
  }

  private raggedness(cells: readonly string[]): { rule: string; advice: string } | undefined {
    const extra = cells.length > this.width && cells.slice(this.width).some((cell) => cell.trim() !== '')
    if (!extra && !(this.hasFixedWidth && cells.length < this.width)) return undefined
    return {
      rule: 'ROW_LENGTH',
      advice: `The row has ${cells.length} cells, the headers are ${this.width}: put texts that hold the separator in quotation marks.`,
    }
  }
}

function read({ rule }: Column, text: string): Value | undefined {
  const value = rule.read(text)
  return value instanceof Date ? toDayText(value) : value
}

function broken(line: number, { name, rule }: Column, value: string): LineFault {
  return { line, column: name, value, rule: rule.rule, advice: `Give ${rule.expected}.` }
}

function empty(line: number, { name, description, rule }: Column): LineFault {
  return { line, column: name, value: '', rule: 'REQUIRED', advice: `Give ${description}: ${rule.expected}.` }
}
