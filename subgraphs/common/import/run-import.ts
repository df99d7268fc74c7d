import type { Client } from 'pg'
import { BatchWriter, type WriteMode } from './batch-writer'
import type { ColumnMapping } from './header.rules'
import { ImportError } from './import.error'
import { ImportRun, type ImportSubject, type ImportSummary } from './import-run'
import type { ImportContext, ImportKind } from './kind'
import { createStaging } from './staging'

export interface ImportRequest extends ImportSubject {
  /** Of the kind's database, on a connection of its own. */
  client: Client
  mapping: ColumnMapping
  mode: WriteMode
  /** Rows that go in together. */
  batchSize?: number
  sign?: (client: Client) => Promise<void>
}

const defaultBatchSize = 5_000

/**
 * Imports a list: reads, checks and merges its rows batch by batch, in constant memory, and writes those that cannot go in to the
 * report. While the database merges a batch the next is read,
 * and other databases are asked of it. Throws ImportError where nothing can be done.
 */
export async function runImport(request: ImportRequest): Promise<ImportSummary> {
  const { kind, client, context, mapping, mode, report, batchSize = defaultBatchSize } = request
  await report.open()
  await createStaging(client, kind)
  const merging = await kind.begin(client, context)
  const writer = new BatchWriter(client, kind, merging, mode, request.sign ?? (async () => undefined))
  const run = new ImportRun(request, merging)
  let writing: Promise<void> = Promise.resolve()
  try {
    await writer.begin()
    const { header, rows } = await run.begin(mapping)
    let batch = writer.newBatch()
    for await (const some of rows) {
      for (const row of some) {
        const read = run.check(row, header)
        if (read) batch.add(read)
        if (batch.size + run.waitingFaults < batchSize) continue
        const ready = batch
        batch = writer.newBatch()
        ready.settle()
        await writing
        writing = run.write(writer, ready)
        // Heard by whoever waits for it; until then it must not count as unheard.
        writing.catch(() => undefined)
      }
    }
    await writing
    await run.write(writer, batch)
    const isGood = run.summary.rejected === 0
    const remarks = (await merging.remarks?.(client)) ?? []
    await writer.end(isGood)
    const isKept = mode === 'batches' || (mode === 'all-or-nothing' && isGood)
    return { ...run.summary, isKept, remarks: [...run.summary.remarks, ...remarks] }
  } catch (error) {
    await writing.catch(() => undefined)
    await writer.end(false).catch(() => undefined)
    throw mode === 'batches' ? withRowsBefore(error, run.summary) : error
  } finally {
    await report.close()
  }
}

/** Throws where somebody holds none of the roles that may import a kind. */
export function assertMayImport({ name, roles }: ImportKind, { importer }: ImportContext): void {
  if (importer.holds(roles)) return
  throw new ImportError('OPTION_INVALID', `${name} are imported by ${roles.join(', ')} only.`)
}

// A file that cannot be read on has left whole batches behind.
function withRowsBefore(error: unknown, { added, changed, unchanged }: ImportSummary): unknown {
  if (!(error instanceof ImportError) || added + changed + unchanged === 0) return error
  return new ImportError(
    error.code,
    `${error.message} Of the rows before, ${added} were added, ${changed} changed.`,
  )
}
