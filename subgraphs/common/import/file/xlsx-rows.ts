import { toDayText } from '../../day'
import { readSerialDay } from '../cell.rules'
import { Archive } from './archive'
import { type MergedCells, readMergedCells } from './merged-cells'
import { readXml, type XmlHandler } from './read-xml'
import type { RowSource, SourceRow } from './source'
import { readWorkbook, type Workbook } from './workbook'

/** A sheet of a workbook (.xlsx). @param sheetName its first visible one where left out */
export async function openXlsx(path: string, sheetName?: string): Promise<RowSource> {
  const archive = await Archive.open(path)
  let read = 0
  let size = 1
  let name = ''

  async function* rows(): AsyncGenerator<SourceRow[]> {
    try {
      const workbook = await readWorkbook(archive, sheetName)
      name = workbook.sheetName
      size = archive.sizeOf(workbook.sheetPart)
      const merged = await readMergedCells(await archive.read(workbook.sheetPart), columnOf)
      const reader = new SheetReader(workbook, merged)
      for await (const bytes of readXml(await archive.read(workbook.sheetPart), reader)) {
        read += bytes
        const ready = reader.take()
        if (ready.length > 0) yield ready
      }
      const rest = reader.take()
      if (rest.length > 0) yield rest
    } finally {
      archive.close()
    }
  }

  return {
    rows,
    share: () => Math.min(1, read / size),
    description: () => `XLSX, sheet ${name}`,
    hasFixedWidth: false,
  }
}

const mostColumns = 16_384

/** Puts the cells of a sheet together as its XML is read. */
class SheetReader implements XmlHandler {
  private rows: SourceRow[] = []
  private cells: string[] = []
  private line = 0
  private column = 0
  private type = 'n'
  private style = 0
  private value = ''
  private formula = ''
  private part: 'value' | 'formula' | null = null

  constructor(
    private readonly workbook: Workbook,
    private readonly merged: MergedCells,
  ) {}

  /** The rows that are whole. */
  take(): SourceRow[] {
    const { rows } = this
    this.rows = []
    return rows
  }

  open(name: string, { r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.line = Number(r) || this.line + 1
      this.cells = []
      this.column = -1
    } else if (name === 'c') {
      this.column = columnOf(r) ?? this.column + 1
      this.type = t
      this.style = Number(s)
      this.value = ''
      this.formula = ''
    } else if (name === 'v' || name === 't') this.part = 'value'
    else if (name === 'f') this.part = 'formula'
  }

  text(text: string): void {
    if (this.part === 'value') this.value += text
    else if (this.part === 'formula') this.formula += text
  }

  close(name: string): void {
    if (name === 'c') this.endCell()
    else if (name === 'row') this.endRow()
    this.part = null
  }

  private endRow(): void {
    this.merged.fill(this.line, this.cells)
    this.rows.push({ line: this.line, cells: this.cells })
  }

  private endCell(): void {
    if (this.column < 0 || this.column >= mostColumns) return
    while (this.cells.length < this.column) this.cells.push('')
    this.cells[this.column] = this.cellText()
  }

  // A formula is never worked out: what the spreadsheet showed for it counts, and where it kept nothing its own text.
  private cellText(): string {
    const { type, value, workbook } = this
    if (value === '') return this.formula === '' ? '' : `=${this.formula}`
    if (type === 's') return workbook.strings[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type === 'n') return this.numberText(value)
    return value
  }

  // Phone numbers and codes are kept as numbers: 9.87654321E9 is 9876543210.
  private numberText(value: string): string {
    const number = Number(value)
    if (this.workbook.isDayStyle(this.style)) {
      const serial = number + (this.workbook.isFrom1904 ? 1_462 : 0)
      const day = readSerialDay(String(serial))
      if (day) return toDayText(day)
    }
    return Number.isSafeInteger(number) ? String(number) : value
  }
}

/** 2 of `C7`. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (!letters) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
