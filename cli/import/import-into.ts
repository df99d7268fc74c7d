import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { DatabaseUrls } from '../../prisma/databases'
import { withClient } from '../../prisma/server/with-client'
import { setChangeAuthor } from '../../subgraphs/common/change/change-author'
import type { Viewer } from '../../subgraphs/common/identity/viewer'
import { AreaDirectory } from '../../subgraphs/common/import/area-directory'
import { openSource } from '../../subgraphs/common/import/file/open-source'
import type { RowSource } from '../../subgraphs/common/import/file/source'
import type { FoundHeader } from '../../subgraphs/common/import/header-search'
import type { ImportSummary } from '../../subgraphs/common/import/import-run'
import { Importer } from '../../subgraphs/common/import/importer'
import type { ForeignKeys, ImportContext, ImportKind } from '../../subgraphs/common/import/kind'
import { readMapping } from '../../subgraphs/common/import/mapping'
import { ReportFile } from '../../subgraphs/common/import/report-file'
import { assertMayImport, runImport } from '../../subgraphs/common/import/run-import'
import { constituenciesKind } from '../../subgraphs/deployment/import/constituencies.kind'
import { findPeopleByReference } from '../../subgraphs/personnel/import/people-by-reference.repository'
import { copyGeography } from './copy-geography'
import { batchSizeOf, type ImportOptions, modeOf, standInsOf } from './import-options'
import { areaReaders } from './kinds'

export interface ImportListeners {
  onHeader?: (source: RowSource, header: FoundHeader) => void
  onProgress?: (progress: { rows: number; share: number }) => void
}

export interface ImportOutcome {
  summary: ImportSummary
  report: ReportFile
}

/** Imports a list into the databases as somebody. Throws ImportError where nothing can be done. */
export async function importInto(
  urls: DatabaseUrls,
  kind: ImportKind,
  path: string,
  viewer: Viewer,
  options: ImportOptions,
  { onHeader, onProgress }: ImportListeners = {},
): Promise<ImportOutcome> {
  const batchSize = batchSizeOf(options)
  const mapping = options.map === undefined ? {} : await readMapping(options.map, kind)
  const source = await openSource(path, options)
  const report = new ReportFile(options.report ?? `${path}.report.csv`)
  const author = {
    viewer,
    mutation: 'import',
    requestId: randomUUID(),
    reason: `${kind.name}, ${basename(path)}`,
  }
  const summary = await withClient(urls[kind.database], async (client) => {
    const areas = new AreaDirectory(await areaReaders[kind.database](client))
    const context: ImportContext = {
      areas,
      importer: new Importer(viewer, areas),
      standIns: standInsOf(options, viewer),
      today: new Date(),
      acceptsSuspects: options.acceptSuspects ?? false,
      foreignKeys: { person: peopleOf(urls) },
    }
    assertMayImport(kind, context)
    return runImport({
      ...{ kind, source, client, context, mapping, report, batchSize },
      mode: modeOf(options),
      sign: (transaction) => setChangeAuthor(transaction, author),
      onHeader: (header) => onHeader?.(source, header),
      ...(onProgress ? { onProgress } : {}),
    })
  })
  if (kind === constituenciesKind && summary.isKept) await copyGeography(urls)
  return { summary, report }
}

function peopleOf(urls: DatabaseUrls): ForeignKeys {
  return (references) => withClient(urls.personnel, (client) => findPeopleByReference(client, references))
}
