import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { ImportError } from '../import.error'
import { decodeText, type Encoding } from './decode-text'
import { longestCell, type RowSource, type SourceRow } from './source'

const separators = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const
type Separator = keyof typeof separators

const rowsAtATime = 500

/** Text separated by commas, semicolons, tabs or bars: whichever the first lines have most of. */
export async function openCsv(path: string): Promise<RowSource> {
  const { size } = await stat(path)
  const encoding: Encoding = { name: 'UTF-8' }
  let read = 0
  let separator: Separator = ','

  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path)) {
      read += chunk.length
      yield chunk
    }
  }

  async function* rows(): AsyncGenerator<SourceRow[]> {
    const texts = decodeText(bytes(), encoding)
    const first = await texts.next()
    if (first.done) return
    separator = separatorOf(first.value)
    yield* parseRows(joined(first.value, texts), separator)
  }

  return {
    rows,
    share: () => (size === 0 ? 1 : Math.min(1, read / size)),
    description: () => `CSV, ${encoding.name}, separated by ${separators[separator]}`,
    hasFixedWidth: true,
  }
}

async function* joined(first: string, others: AsyncIterable<string>): AsyncGenerator<string> {
  yield first
  yield* others
}

async function* parseRows(texts: AsyncIterable<string>, separator: Separator): AsyncGenerator<SourceRow[]> {
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestCell,
  })
  const source = Readable.from(texts)
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let rows: SourceRow[] = []
  let line = 1
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rows.push({ line, cells })
      line += 1 + linesWithin(cells)
      if (rows.length < rowsAtATime) continue
      yield rows
      rows = []
      // What goes to the database and comes from it gets its turn: else it would wait for the whole file.
      await nextTurn()
    }
  } catch (error) {
    throw error instanceof CsvError ? toImportError(error) : error
  } finally {
    source.destroy()
  }
  if (rows.length > 0) yield rows
}

function linesWithin(record: readonly string[]): number {
  let lines = 0
  for (const cell of record) if (cell.length > 1 && cell.includes('\n')) lines += cell.split('\n').length - 1
  return lines
}

function toImportError(error: CsvError): ImportError {
  const where = `line ${Number(error.lines ?? 0)}`
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new ImportError(
      'CELL_TOO_LONG',
      `A row that ends about ${where} is longer than ${longestCell} characters: a quotation mark may not be closed.`,
    )
  return new ImportError('FILE_UNREADABLE', `The file cannot be read on at ${where}: ${error.message}`)
}

/** Counted outside quotation marks, in the first lines. */
function separatorOf(text: string): Separator {
  const head = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 10)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const count = (separator: string) => head.split(separator).length
  const candidates: Separator[] = ['\t', ';', '|', ',']
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best), ',')
}
