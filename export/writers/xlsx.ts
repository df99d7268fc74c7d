import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Cell, Column } from '../tables/table'
import { mostRowsOfSheet, sheetEnd, sheetStart, toRow, workbookParts } from './xlsx-parts'

/**
 * A workbook, made while it is read: nothing is kept but the page at hand. Rows beyond what a sheet of Excel holds go on
 * in the next.
 */
export function writeXlsx(
  columns: readonly Column[],
  pages: AsyncIterable<Cell[][]>,
  rowsOfSheet = mostRowsOfSheet,
): Readable {
  const zip = new ZipFile()
  const rows = new RowSource(columns, pages, rowsOfSheet)
  const output = new PassThrough()
  const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', fail)
  zip.outputStream.on('error', fail).pipe(output)
  addSheets(zip, rows).catch(fail)
  output.once('close', () => void rows.close())
  return output
}

// A zip holds what was added in this order; how many sheets there are is known when the last has been read.
async function addSheets(zip: ZipFile, rows: RowSource): Promise<void> {
  let sheets = 0
  do {
    sheets += 1
    const sheet = Readable.from(rows.sheet(), { objectMode: false })
    const ended = once(sheet, 'end') // rejects with the error of a sheet that cannot be read to its end
    zip.addReadStream(sheet, `xl/worksheets/sheet${sheets}.xml`)
    await ended
  } while (rows.areLeft)
  for (const [name, text] of Object.entries(workbookParts(sheets))) zip.addBuffer(Buffer.from(text), name)
  zip.end()
}

/** Cuts pages into sheets. */
class RowSource {
  areLeft = true
  private rest: Cell[][] = []
  private readonly pages: AsyncIterator<Cell[][]>

  constructor(
    private readonly columns: readonly Column[],
    pages: AsyncIterable<Cell[][]>,
    private readonly rowsOfSheet: number,
  ) {
    this.pages = pages[Symbol.asyncIterator]()
  }

  async *sheet(): AsyncGenerator<Buffer> {
    yield Buffer.from(sheetStart(this.columns))
    let room = this.rowsOfSheet - 1
    const numberOf = (index: number) => this.rowsOfSheet - room + 1 + index
    while (room > 0 && (await this.fill())) {
      const rows = this.rest.splice(0, room)
      yield Buffer.from(rows.map((cells, index) => toRow(this.columns, cells, numberOf(index))).join(''))
      room -= rows.length
    }
    if (room === 0) await this.fill() // or the next sheet might be empty
    yield Buffer.from(sheetEnd)
  }

  async close(): Promise<void> {
    await this.pages.return?.()
  }

  private async fill(): Promise<boolean> {
    while (this.areLeft && this.rest.length === 0) {
      const { done, value } = await this.pages.next()
      if (done) this.areLeft = false
      else this.rest = [...value]
    }
    return this.areLeft
  }
}
