import type { Client } from 'pg'
import { setChangeAuthor } from '../change/change-author'
import type { Viewer } from '../identity/viewer'
import { AreaDirectory, type NamedArea } from './area-directory'
import type { WriteMode } from './batch-writer'
import type { RowSource } from './file/source'
import type { ColumnMapping } from './header.rules'
import type { FoundHeader } from './header-search'
import { importOperation } from './import-operation'
import type { ImportSummary } from './import-run'
import { Importer } from './importer'
import type { ImportContext, ImportKind } from './kind'
import type { ReportFile } from './report-file'
import { assertMayImport, runImport } from './run-import'

/** Where lists of a database go, and what of other databases they may name. */
export interface ListTarget {
  /** On a connection of its own. */
  client: Client
  /** Where the database keeps the geography. */
  listAreas: (client: Client) => Promise<NamedArea[]>
  foreignKeys: ImportContext['foreignKeys']
}

/** A list, who brings it, and how it is to go in. */
export interface ListToImport extends Pick<ImportContext, 'standIns' | 'acceptsSuspects' | 'words'> {
  kind: ImportKind
  source: RowSource
  /** What the history calls the file. */
  fileName: string
  viewer: Viewer
  requestId: string
  mapping: ColumnMapping
  mode: WriteMode
  batchSize?: number
  report: ReportFile
  onHeader?: (header: FoundHeader) => void
  onProgress?: (progress: { rows: number; share: number }) => void
}

/** Imports a list as somebody: the one way in, for the command and for uploads. Throws ImportError where nothing can be done. */
export async function importList(
  { client, listAreas, foreignKeys }: ListTarget,
  { viewer, requestId, fileName, standIns, acceptsSuspects, words, ...list }: ListToImport,
): Promise<ImportSummary> {
  const areas = new AreaDirectory(await listAreas(client))
  const importer = new Importer(viewer, areas)
  const request = { viewer, id: requestId, operation: importOperation(list.kind.name) }
  const today = new Date()
  const isDryRun = list.mode === 'dry-run'
  const context = { areas, importer, request, standIns, acceptsSuspects, words, foreignKeys, today, isDryRun }
  assertMayImport(list.kind, context)
  const author = { viewer, mutation: 'import', requestId, reason: `${list.kind.name}, ${fileName}` }
  return runImport({
    ...{ ...list, client, context },
    sign: (transaction) => setChangeAuthor(transaction, author),
  })
}
