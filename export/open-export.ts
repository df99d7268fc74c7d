import { Readable } from 'node:stream'
import type { AskHub } from './ask-hub'
import { openDocument } from './documents/open-document'
import type { ExportOptions, OpenExport } from './export.types'
import { electionOf } from './latest-election'
import type { Question, TableFormat, TableQuestion } from './question'
import { peopleTable } from './tables/people.table'
import { readAll, readPages } from './tables/read-rows'
import { rosterTable } from './tables/roster.table'
import { summaryTable } from './tables/summary.table'
import { type Cell, type Column, chooseColumns, type Table, toCells, toSelection } from './tables/table'
import { writeCsv } from './writers/csv'
import { writeNdjson } from './writers/ndjson'
import { writeXlsx } from './writers/xlsx'

const contentTypes: Record<TableFormat, string> = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  NDJSON: 'application/x-ndjson; charset=utf-8',
}

/**
 * Begins an export: rows are asked for only as fast as they are read.
 * @throws ExportError with the graph's own code, or COLUMN_UNKNOWN, NOTHING_FOUND, SEALED, HUB_UNREACHABLE
 */
export async function openExport(question: Question, options: ExportOptions): Promise<OpenExport> {
  return 'format' in question ? openTable(question, options) : openDocument(question, options)
}

async function openTable(
  question: TableQuestion,
  { ask, roles, onRows }: ExportOptions,
): Promise<OpenExport> {
  const table = tableOf(question)
  const columns = chooseColumns(table, roles, question.columns)
  const query = table.toQuery(toSelection(columns.map(({ path }) => path)))
  const variables = await variablesOf(question, ask)
  const nodes =
    question.kind === 'summary' ? readAll(ask, query, variables) : readPages(ask, query, variables)
  const pages = await begun(toPages(columns, nodes, onRows))
  return { contentType: contentTypes[question.format], stream: write(question.format, columns, pages) }
}

function tableOf(question: TableQuestion): Table {
  if (question.kind === 'roster') return rosterTable
  return question.kind === 'people' ? peopleTable : summaryTable(question.of)
}

async function variablesOf(question: TableQuestion, ask: AskHub): Promise<object> {
  if (question.kind === 'summary') {
    const { by, within, election } = question
    const isOfElection = question.of !== 'workforce'
    return { by, within, ...(isOfElection && { election: await electionOf(ask, election) }) }
  }
  const { kind, filter, orderBy } = question
  const election = kind === 'roster' ? { election: await electionOf(ask, filter.election) } : {}
  return { filter: { ...filter, ...election }, orderBy: orderBy ?? (kind === 'roster' ? 'POST' : null) }
}

async function* toPages(
  columns: readonly Column[],
  pages: AsyncIterable<unknown[]>,
  onRows: ExportOptions['onRows'],
): AsyncGenerator<Cell[][]> {
  for await (const nodes of pages) {
    yield nodes.map((node) => toCells(columns, node))
    onRows?.(nodes.length)
  }
}

/** The same values, once the first of them is there. */
async function begun<T>(values: AsyncGenerator<T>): Promise<AsyncIterable<T>> {
  const first = await values.next()
  return (async function* () {
    try {
      if (!first.done) yield first.value
      yield* values
    } finally {
      await values.return(undefined)
    }
  })()
}

function write(format: TableFormat, columns: readonly Column[], pages: AsyncIterable<Cell[][]>): Readable {
  if (format === 'XLSX') return writeXlsx(columns, pages)
  const chunks = format === 'CSV' ? writeCsv(columns, pages) : writeNdjson(columns, pages)
  return Readable.from(chunks, { objectMode: false })
}
