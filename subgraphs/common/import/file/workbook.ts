import { ImportError } from '../import.error'
import type { Archive } from './archive'
import { readXml, type XmlHandler } from './read-xml'

/** What of a workbook is needed to read a sheet of it. */
export interface Workbook {
  /** The part that holds the sheet. */
  sheetPart: string
  sheetName: string
  /** Days are counted from 1904. */
  isFrom1904: boolean
  /** Whether cells of a style are days. */
  isDayStyle: (style: number) => boolean
  strings: readonly string[]
}

/** Characters that the texts of a workbook may have together: they are kept in memory while it is read. */
const mostText = 256 * 1024 ** 2
const workbookPart = 'xl/workbook.xml'

/** Reads what a workbook says of itself. @param sheetName the sheet wanted; its first visible one where left out */
export async function readWorkbook(archive: Archive, sheetName?: string): Promise<Workbook> {
  if (!archive.has(workbookPart))
    throw new ImportError('FILE_UNREADABLE', 'The file is a ZIP archive, but no workbook (.xlsx).')
  const sheets: { name: string; id: string; isHidden: boolean }[] = []
  let isFrom1904 = false
  await readPart(archive, workbookPart, (name, attributes) => {
    if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
    if (name !== 'sheet') return
    const id =
      attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
    sheets.push({ name: attributes.name ?? '', id, isHidden: (attributes.state ?? 'visible') !== 'visible' })
  })
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const sheet = sheetName === undefined ? visible[0] : sheets.find(({ name }) => name === sheetName)
  if (!sheet) {
    const names = sheets.map(({ name }) => name).join(', ')
    throw new ImportError('OPTION_INVALID', `The workbook has no sheet ${sheetName ?? ''}: it has ${names}.`)
  }
  const parts = new Map<string, string>()
  await readPart(archive, 'xl/_rels/workbook.xml.rels', (name, { Id, Target = '' }) => {
    if (name === 'Relationship' && Id)
      parts.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  })
  return {
    sheetPart: parts.get(sheet.id) ?? 'xl/worksheets/sheet1.xml',
    sheetName: sheet.name,
    isFrom1904,
    isDayStyle: await readDayStyles(archive),
    strings: await readStrings(archive),
  }
}

type OnOpen = XmlHandler['open']

async function readPart(archive: Archive, part: string, open: OnOpen): Promise<void> {
  if (!archive.has(part)) return
  await drain(readXml(await archive.read(part), { open, text: () => undefined, close: () => undefined }))
}

async function drain(steps: AsyncGenerator<number>): Promise<void> {
  for await (const _ of steps);
}

/** Formats of days that every spreadsheet knows by number. */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57])

async function readDayStyles(archive: Archive): Promise<(style: number) => boolean> {
  const days = new Set(builtInDays)
  const styles: number[] = []
  let isInStyles = false
  const handler: XmlHandler = {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt' && isDayFormat(formatCode)) days.add(Number(numFmtId))
      if (name === 'cellXfs') isInStyles = true
      if (name === 'xf' && isInStyles) styles.push(Number(numFmtId))
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') isInStyles = false
    },
  }
  if (archive.has('xl/styles.xml')) await drain(readXml(await archive.read('xl/styles.xml'), handler))
  return (style) => days.has(styles[style] ?? 0)
}

// What stands in brackets or quotation marks is colour, currency or text.
function isDayFormat(format: string): boolean {
  return /[dy]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ''))
}

async function readStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = []
  if (!archive.has('xl/sharedStrings.xml')) return strings
  let parts: string[] = []
  let isText = false
  let isPhonetic = false
  let length = 0
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') parts = []
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text(text) {
      if (isText) parts.push(text)
    },
    close(name) {
      isText = false
      if (name === 'rPh') isPhonetic = false
      if (name !== 'si') return
      const string = parts.join('')
      length += string.length
      strings.push(string)
    },
  }
  for await (const _ of readXml(await archive.read('xl/sharedStrings.xml'), handler)) {
    if (length > mostText)
      throw new ImportError(
        'FILE_REFUSED',
        'The workbook has more text than is kept in memory: save the list as CSV.',
      )
  }
  return strings
}
