import { randomUUID } from 'node:crypto'
import { access, constants } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { DatabaseUrls } from '../../prisma/databases'
import { withClient } from '../../prisma/server/with-client'
import type { Viewer } from '../../subgraphs/common/identity/viewer'
import { openSource } from '../../subgraphs/common/import/file/open-source'
import type { RowSource } from '../../subgraphs/common/import/file/source'
import type { FoundHeader } from '../../subgraphs/common/import/header-search'
import { importList } from '../../subgraphs/common/import/import-list'
import type { ImportSummary } from '../../subgraphs/common/import/import-run'
import { commandWords } from '../../subgraphs/common/import/import-words'
import type { ForeignKeys, ImportKind } from '../../subgraphs/common/import/kind'
import { readMapping } from '../../subgraphs/common/import/mapping'
import { ReportFile } from '../../subgraphs/common/import/report-file'
import { completeStandIns } from '../../subgraphs/common/import/stand-ins'
import { constituenciesKind } from '../../subgraphs/deployment/import/constituencies.kind'
import { findPeopleByReference } from '../../subgraphs/personnel/import/people-by-reference.repository'
import { CliError } from '../cli.error'
import { copyGeography } from './copy-geography'
import { batchSizeOf, type ImportOptions, modeOf } from './import-options'
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
  await assertWritable(report.path)
  const summary = await withClient(urls[kind.database], (client) =>
    importList(
      { client, listAreas: areaReaders[kind.database], foreignKeys: { person: peopleOf(urls) } },
      {
        ...{ kind, source, viewer, mapping, report, batchSize },
        ...{ fileName: basename(path), requestId: randomUUID(), mode: modeOf(options) },
        standIns: completeStandIns(options, viewer),
        acceptsSuspects: options.acceptSuspects ?? false,
        words: commandWords,
        onHeader: (header) => onHeader?.(source, header),
        ...(onProgress ? { onProgress } : {}),
      },
    ),
  )
  if (kind === constituenciesKind && summary.isKept) await copyGeography(urls)
  return { summary, report }
}

/** Before a row goes in, so that none does while the faults of others could not be told. @throws CliError FILE_REFUSED */
async function assertWritable(report: string): Promise<void> {
  const fault = await access(dirname(report), constants.W_OK).catch((error) => error)
  if (!fault) return
  throw new CliError(
    'FILE_REFUSED',
    `The report ${report} cannot be written (${fault.code}): name another file by --report.`,
  )
}

function peopleOf(urls: DatabaseUrls): ForeignKeys {
  return (references) => withClient(urls.personnel, (client) => findPeopleByReference(client, references))
}
