import { stringify } from 'csv-stringify/sync'
import type { Cell, Column } from '../tables/table'
import { neutralise } from './neutralise'

/** Comma, CRLF, UTF-8 with a byte order mark, by which Excel knows that names are in other scripts. */
export async function* writeCsv(columns: readonly Column[], pages: AsyncIterable<Cell[][]>) {
  yield Buffer.from(
    stringify([columns.map(({ title }) => title)], { bom: true, record_delimiter: 'windows' }),
  )
  for await (const rows of pages) {
    const text = stringify(rows.map(toRecord), { record_delimiter: 'windows' })
    if (text !== '') yield Buffer.from(text)
  }
}

function toRecord(cells: Cell[]): string[] {
  return cells.map((cell) =>
    typeof cell === 'string' ? neutralise(cell) : cell === null ? '' : String(cell),
  )
}
