import { migrateDatabases } from '../prisma/migrate/migrate-databases'
import type { RowSource } from '../subgraphs/common/import/file/source'
import type { FoundHeader } from '../subgraphs/common/import/header-search'
import type { ImportSummary } from '../subgraphs/common/import/import-run'
import type { ListDeclaration } from '../subgraphs/common/import/kind'
import type { Config } from './config'
import { type ImportOutcome, importInto } from './import/import-into'
import type { ImportOptions } from './import/import-options'
import { readImporter } from './import/importer'
import { listOf, openKind } from './import/kinds'
import { createProgress } from './progress'
import { withDatabases } from './with-databases'

/** Exit code where some rows could not go in. */
const someRejected = 2

/** `hub import`: takes a list in. Gives 0 where every row is in, 2 where some were rejected, 1 where nothing was kept. */
export async function importList(
  config: Config,
  signal: AbortSignal,
  kindName: string,
  path: string,
  options: ImportOptions,
): Promise<number> {
  const list = listOf(kindName)
  const viewer = await readImporter(config, options)
  return withDatabases(config, signal, async ({ urls }) => {
    const kind = openKind(list, { urls, environment: config.environment })
    await migrateDatabases(urls)
    const startedAt = performance.now()
    const progress = createProgress(process.stderr, `Importing ${kind.name}`)
    try {
      const outcome = await importInto(urls, kind, path, viewer, options, {
        onHeader: (source, header) => tellHeader(kind, source, header),
        onProgress: ({ rows, share }) => progress.report({ step: '', rows, share }),
      })
      progress.end()
      tellOutcome(outcome, (performance.now() - startedAt) / 1_000, options)
      return exitCodeOf(outcome.summary, options)
    } finally {
      progress.end()
    }
  })
}

function tellHeader({ columns }: ListDeclaration, source: RowSource, found: FoundHeader): void {
  const { headers, positions, unknown, row } = found
  const used = columns.filter(({ name }) => positions.has(name))
  const pairs = used.map(({ name }) => `${name} from "${headers[positions.get(name) ?? 0]}"`)
  console.error(`Reading ${source.description()}, headers in row ${row + 1}: ${pairs.join(', ')}.`)
  if (unknown.length > 0) console.error(`Left out: ${unknown.map((header) => `"${header}"`).join(', ')}.`)
}

function tellOutcome({ summary, report }: ImportOutcome, seconds: number, { dryRun }: ImportOptions): void {
  const { read, added, changed, unchanged, rejected, isKept, remarks } = summary
  const count = (number: number) => number.toLocaleString('en-IN')
  console.log(
    `${count(read)} rows read, ${count(added)} added, ${count(changed)} changed, ${count(unchanged)} unchanged, ` +
      `${count(rejected)} rejected; ${seconds.toFixed(1)} s, ${count(Math.round(read / seconds))} rows/s.`,
  )
  for (const remark of remarks) console.log(remark)
  if (report.lines > 0) console.log(`What is wrong with each rejected row: ${report.path}`)
  if (!isKept)
    console.log(dryRun ? 'A dry run: nothing was kept.' : 'Nothing went in, since not every row could.')
}

function exitCodeOf({ rejected, isKept }: ImportSummary, { dryRun }: ImportOptions): number {
  if (rejected === 0) return 0
  return isKept || dryRun ? someRejected : 1
}
