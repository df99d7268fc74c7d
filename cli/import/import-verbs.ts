import type { Command } from 'commander'
import { toColumnTable } from '../../subgraphs/common/import/template'
import type { Config } from '../config'
import { importList } from '../import'
import { addSettings } from '../options'
import { printTemplate } from '../template'
import type { ImportOptions } from './import-options'
import { importKinds } from './kinds'

const kindsHelp = `
Kinds of list:
${importKinds.map(({ name, description }) => `  ${name.padEnd(20)}${description}`).join('\n')}
`

const importHelp = `${kindsHelp}
The list is CSV (any of , ; tab |; UTF-8, Windows-1252 or UTF-16) or XLSX. Its columns are found by their headers, in any
order: hub template <kind> prints them. Rows that cannot go in are told in a report beside the file.
Exit code: 0 every row is in, 2 some were rejected, 1 nothing went in.
`

/** Adds the verbs `import` and `template`. */
export function addImportVerbs(
  addVerb: (usage: string, description: string) => Command,
  configOf: (verb: Command) => Config,
  signal: AbortSignal,
): void {
  addSettings(
    addVerb('import <kind> <file>', 'take a list in: people, offices, polling stations and others'),
    ['dataFolder'],
  )
    .option(
      '--map <columns.json>',
      'their headers to our columns: { "Their header": "our_column", "Remarks": null }',
    )
    .option('--sheet <name>', 'sheet of a workbook; its first visible one where left out')
    .option('--dry-run', 'check everything, keep nothing')
    .option('--all-or-nothing', 'keep nothing unless every row can go in')
    .option('--accept-suspects', 'take in who looks like somebody that is there already')
    .option('--state <code>', 'state of ACs and districts that the list tells by number or name')
    .option('--district <code>', 'district of every row that tells none')
    .option('--assembly-constituency <code>', 'AC of every row that tells none')
    .option('--election <code>', 'election of every row that tells none')
    .option(
      '--as <role:area>',
      'import as this role in this area only, such as DEO:S05D01; the whole country where left out',
    )
    .option('--token <token>', 'import as whom this token stands for')
    .option('--report <file>', 'where to tell what was rejected; <file>.report.csv where left out')
    .option('--batch <rows>', 'rows that go in together', '5000')
    .addHelpText('after', importHelp)
    .action(async (kind: string, file: string, options: ImportOptions, verb: Command) => {
      process.exitCode = await importList(configOf(verb), signal, kind, file, options)
    })

  addVerb('template <kind>', 'print a list of a kind: its headers and one row')
    .addHelpText(
      'after',
      `${kindsHelp}\n${importKinds.map((kind) => `${kind.name}\n${toColumnTable(kind)}`).join('\n\n')}`,
    )
    .action((kind: string) => printTemplate(kind))
}
