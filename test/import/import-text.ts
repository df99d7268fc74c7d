import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { importInto } from '../../cli/import/import-into'
import type { ImportOptions } from '../../cli/import/import-options'
import { listOf, openKind } from '../../cli/import/kinds'
import type { Environment } from '../../subgraphs/common/config'
import type { ViewerRole } from '../../subgraphs/common/identity/viewer'
import type { ImportSummary } from '../../subgraphs/common/import/import-run'
import type { TestDatabases } from '../helpers/postgres'

type TestOptions = Partial<ImportOptions> & {
  as?: never
  role?: ViewerRole
  area?: string
  environment?: Environment
}

/** What an import came to: its counts, and of the report `line column rule`. */
export type TestOutcome = Pick<ImportSummary, 'read' | 'added' | 'changed' | 'unchanged' | 'rejected'> & {
  faults: string[]
  report: Record<string, string>[]
  remarks: string[]
  file: string
}

/** A file with this content, in a folder of its own. */
export async function writeList(content: string | Buffer, name = 'list.csv'): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'muster-import-')), name)
  await writeFile(file, content)
  return file
}

/** Imports a list with this content, as the whole country unless another role is told. */
export async function importText(
  { urls }: TestDatabases,
  kind: string,
  content: string | Buffer,
  { role = 'COMMISSION', area = 'IN', environment = {}, ...options }: TestOptions = {},
): Promise<TestOutcome> {
  const file = await writeList(content)
  const viewer = { subject: 'test', grants: [{ role, area }] }
  const opened = openKind(listOf(kind), { urls, environment })
  const { summary } = await importInto(urls, opened, file, viewer, { batch: '5000', ...options })
  const { read, added, changed, unchanged, rejected, remarks } = summary
  const report = await readReport(`${file}.report.csv`)
  const faults = report.map(({ line, column, rule }) => `${line} ${column} ${rule}`)
  return { read, added, changed, unchanged, rejected, remarks, faults, report, file }
}

export async function readReport(path: string): Promise<Record<string, string>[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return parse(text, { columns: true, bom: true })
}
