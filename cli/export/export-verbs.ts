import type { Command } from 'commander'
import type { Question } from '../../export/question'
import type { Config } from '../config'
import { addSettings, collect } from '../options'
import { rolesHelp } from '../token'
import { type ExportOptions, exportTo } from './export-to'
import {
  type FilterOptions,
  formatOf,
  listOf,
  peopleFilterOf,
  rosterFilterOf,
  summaryOf,
  type TableOptions,
} from './filters'

type ConfigOf = (verb: Command) => Config

/** `hub export …`: each kind of file a verb of its own. */
export function addExportVerbs(program: Command, configOf: ConfigOf, signal: AbortSignal): void {
  const add = (usage: string, description: string) =>
    addSettings(
      program
        .command(usage)
        .description(description)
        .allowExcessArguments(false)
        .requiredOption('--out <file>', 'where to write it; - for standard output')
        .option('--hub <url>', 'gateway of another hub than that of the data folder, http://…/graphql')
        .option('--token <token>', 'bearer token of who asks')
        .option(
          '--role <role>',
          'or, for the key of the data folder: in what capacity; may be repeated',
          collect,
        )
        .option('--area <code>', 'for which area; the whole country where left out', collect, []),
      ['dataFolder'],
    ).addHelpText('after', rolesHelp)
  const run =
    (toQuestion: (options: FilterOptions & TableOptions) => Question) =>
    (options: ExportOptions & FilterOptions & TableOptions, verb: Command) =>
      exportTo(configOf(verb), signal, toQuestion(options), options)

  addRosterFilter(addTable(add('roster', 'duties, as the query roster lists them'))).action(
    run((options) => ({
      ...{ kind: 'roster', filter: rosterFilterOf(options), orderBy: options.order?.toUpperCase() },
      ...{ format: formatOf(options), columns: listOf(options.columns) },
    })),
  )
  addPeopleFilter(addTable(add('people', 'people, as the query people lists them'))).action(
    run((options) => ({
      ...{ kind: 'people', filter: peopleFilterOf(options), orderBy: options.order?.toUpperCase() },
      ...{ format: formatOf(options), columns: listOf(options.columns) },
    })),
  )
  addTable(add('summary', 'counts by area, as the summaries of the graph tell them'))
    .requiredOption('--of <what>', 'workforce, deployment or training')
    .requiredOption('--by <area>', 'STATE, DISTRICT, PARLIAMENTARY_CONSTITUENCY or ASSEMBLY_CONSTITUENCY')
    .option('--within <code>', 'only areas in this state, district, PC or AC')
    .option('--election <code>', 'the latest where left out')
    .action(
      run((options) => ({
        ...{ kind: 'summary', of: summaryOf(options), by: options.by?.toUpperCase() ?? '' },
        ...{ within: options.within, election: options.election },
        ...{ format: formatOf(options), columns: listOf(options.columns) },
      })),
    )
  addPlace(add('muster-roll', 'PDF: who is called to a station, to sign')).action(
    run((options) => ({ kind: 'muster-roll', ...placeOf(options) })),
  )
  addPlace(add('honorarium-sheet', 'PDF: what the people of a station are paid'))
    .addHelpText('after', ratesHelp)
    .action(run((options) => ({ kind: 'honorarium-sheet', ...placeOf(options) })))
  add('appointment-letter', "PDF: a person's order of appointment")
    .requiredOption('--person <id>', 'such as S25D07-0001234')
    .option('--election <code>', 'the latest where left out')
    .action(run(({ person = '', election }) => ({ kind: 'appointment-letter', person, election })))
}

const ratesHelp = `
  HONORARIUM_RATES  JSON file of the rates and their source (docs/export.md); without it they are assumed ones
`

function placeOf({ election, station, sector, ac }: FilterOptions) {
  return { election, pollingStation: station, sector, assemblyConstituency: ac }
}

function addTable(verb: Command): Command {
  return verb
    .option('--format <format>', 'csv, xlsx or ndjson; by the end of the name of --out where left out')
    .option('--columns <keys>', 'only these, with commas between (docs/export.md lists them)')
}

function addPlace(verb: Command): Command {
  return verb
    .option('--station <code>', 'polling station, S25-AC123-PS045')
    .option('--sector <code>', 'sector, GE2024-S25-AC123-SEC04')
    .option('--ac <code>', 'AC, S25-AC123')
    .option('--election <code>', 'the latest where left out')
}

function addRosterFilter(verb: Command): Command {
  return addPlace(verb)
    .option('--state <code>', 'state of duty, S25')
    .option('--district <code>', 'district of duty, S25D07')
    .option('--pc <code>', 'PC of duty, S25-PC12')
    .option('--party <code>', 'party, GE2024-S25-AC123-P045')
    .option('--phase <number>', 'phase in which the PC of duty polls')
    .option('--post <posts>', 'any of these, with commas between: PRESIDING_OFFICER,POLLING_OFFICER_1 …')
    .option('--status <statuses>', 'any of these: DRAFTED,IN_PARTY,RESERVE,REPORTED,ABSENT,REPLACED,EXEMPTED')
    .option('--station-kind <kinds>', 'any of these: GENERAL,WOMEN_MANAGED,PWD_MANAGED')
    .option('--gender <genders>', 'any of these: FEMALE,MALE,OTHER')
    .option('--pay-level <range>', 'such as 6-9, 6- or -9')
    .option('--trained <what>', 'who has done this round (1, 2) or course (its code)')
    .option('--untrained <what>', 'who has not')
    .option('--filter <json>', 'RosterFilter as JSON, beside or instead of the flags')
    .option('--order <order>', 'POST, STATUS, NAME or STATION')
}

function addPeopleFilter(verb: Command): Command {
  return verb
    .option('--constituency <code>', 'AC or PC that they belong to')
    .option('--relation <how>', 'ENROLLED, WORKS, NATIVE or ANY')
    .option('--state <code>', 'state of the register')
    .option('--district <code>', 'district of the register')
    .option('--name <name>', 'a name, as the query people searches it')
    .option('--phone <number>', 'mobile number; on the audit trail')
    .option('--epic <number>', 'EPIC; on the audit trail')
    .option('--employee-code <code>', 'employee code; on the audit trail')
    .option('--department <code>', 'department of origin')
    .option('--office <code>', 'office of origin')
    .option('--post-group <groups>', 'duties that their rank suits, with commas between')
    .option('--drafted', 'only who is drafted')
    .option('--no-drafted', 'only who is not')
    .option('--filter <json>', 'PersonFilter as JSON, beside or instead of the flags')
    .option('--order <order>', 'NAME or RELEVANCE')
}
