import { crc32, deflateRawSync } from 'node:zlib'

/** A cell: text, a number, a day by its number, or a formula with what the spreadsheet showed for it. */
export type TestCell = string | { number: number } | { day: number } | { formula: string; value?: string }

export interface TestSheet {
  name: string
  state?: string
  rows: readonly (readonly TestCell[])[]
  /** Regions that are merged into one cell each, `A2:A5`. */
  merged?: readonly string[]
}

/** A workbook as spreadsheets write it, with shared strings. @param sheet XML that stands for the last sheet */
export function toWorkbook(sheets: readonly TestSheet[], sheet?: string): Buffer {
  const strings: string[] = []
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets
      .map(
        ({ name, state = 'visible' }, index) =>
          `<sheet name="${name}" state="${state}" r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  }
  for (const [index, { rows, merged = [] }] of sheets.entries()) {
    const regions = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    const lines = rows.map((cells, row) => {
      const inner = cells.map((cell, column) =>
        toCell(cell, `${String.fromCharCode(65 + column)}${row + 1}`, strings),
      )
      return `<row r="${row + 1}">${inner.join('')}</row>`
    })
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0"?><worksheet><sheetData>${lines.join('')}</sheetData>${regions && `<mergeCells count="${merged.length}">${regions}</mergeCells>`}</worksheet>`
  }
  if (sheet !== undefined) parts[`xl/worksheets/sheet${sheets.length}.xml`] = sheet
  parts['xl/sharedStrings.xml'] =
    `<sst>${strings.map((string) => `<si><t>${toXml(string)}</t></si>`).join('')}</sst>`
  return toZip(parts)
}

function toCell(cell: TestCell, at: string, strings: string[]): string {
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${strings.push(cell) - 1}</v></c>`
  if ('number' in cell) return `<c r="${at}"><v>${cell.number.toExponential()}</v></c>`
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`
  return `<c r="${at}" t="str"><f>${toXml(cell.formula)}</f>${cell.value === undefined ? '' : `<v>${cell.value}</v>`}</c>`
}

function toXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A ZIP file of these parts. @param toldSize the unpacked size that it claims for each */
export function toZip(parts: Record<string, string>, { toldSize }: { toldSize?: number } = {}): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(toldSize ?? bytes.length, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), shared, place, Buffer.from(name)]),
    )
    files.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, entries, Buffer.from('PK\u0005\u0006'), end])
}
