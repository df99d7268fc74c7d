import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { ImportError } from '../import.error'
import { CsvSplitter } from './csv-splitter'
import { decodeText, type Encoding } from './decode-text'
import { longestCell, type RowSource, type SourceRow } from './source'

const separators = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const
type Separator = keyof typeof separators

// Few enough that an answer of the database does not wait long for its turn.
const rowsAtATime = 100

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

/** Rows by the splitter, and from the first that it cannot split by a parser that knows what to make of it. */
async function* parseRows(texts: AsyncGenerator<string>, separator: Separator): AsyncGenerator<SourceRow[]> {
  const splitter = new CsvSplitter(separator)
  let isLast = false
  try {
    while (!isLast) {
      const next = await texts.next()
      isLast = next.done === true
      if (!next.done) splitter.add(next.value)
      yield* someAtATime(splitter, isLast)
      const rest = splitter.rest()
      if (!splitter.isStuck && (isLast ? rest === '' : rest.length <= longestCell)) continue
      return yield* parseOddRows(joined(rest, texts), separator, splitter.nextLine)
    }
  } finally {
    await texts.return(undefined)
  }
}

async function* someAtATime(splitter: CsvSplitter, isLast: boolean): AsyncGenerator<SourceRow[]> {
  let rows: SourceRow[] = []
  for (let row = splitter.next(isLast); row; row = splitter.next(isLast)) {
    rows.push(row)
    if (rows.length < rowsAtATime) continue
    yield rows
    rows = []
    // What goes to the database and comes from it gets its turn: else it would wait for the whole file.
    await nextTurn()
  }
  if (rows.length > 0) yield rows
}

async function* parseOddRows(
  texts: AsyncIterable<string>,
  separator: Separator,
  firstLine: number,
): AsyncGenerator<SourceRow[]> {
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
  let line = firstLine
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rows.push({ line, cells })
      line += 1 + linesWithin(cells)
      if (rows.length < rowsAtATime) continue
      yield rows
      rows = []
      await nextTurn()
    }
  } catch (error) {
    throw error instanceof CsvError ? toImportError(error, firstLine) : error
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

function toImportError(error: CsvError, firstLine: number): ImportError {
  const where = `line ${firstLine - 1 + Number(error.lines ?? 0)}`
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
