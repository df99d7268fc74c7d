import { Command } from 'commander'
import { Config, Environment, readConfig } from './config'
import { addExportVerbs } from './export/export-verbs'
import { addImportVerbs } from './import/import-verbs'
import { migrate } from './migrate'
import { addMigration, checkMigrations } from './migration'
import { addSettings, collect, toFlags } from './options'
import { type SafelistOptions, safelist } from './safelist'
import { seedDatabases } from './seed'
import { start } from './start'
import { status } from './status'
import { printToken, rolesHelp, type TokenOptions } from './token'
import { verify } from './verify-rollups'

/** The `hub` command: what it takes, verb by verb; the verbs' files do the work. */
export function createProgram(environment: Environment, signal: AbortSignal): Command {
  const program = new Command('hub').description('Runs the hub and looks after its data.')
  const configOf = (verb: Command): Config => readConfig(toFlags(verb.opts()), environment)
  const addVerb = (usage: string, description: string) =>
    program.command(usage).description(description).allowExcessArguments(false)

  addSettings(
    addVerb('start', 'run the hub: databases, subgraphs and gateway, filled with synthetic data if empty'),
    ['port', 'dataFolder', 'scale', 'withoutSeed', 'seed'],
    startEnvironmentHelp,
  ).action((_, verb: Command) => start(configOf(verb), signal))

  addSettings(addVerb('migrate', 'bring the databases up to date'), ['dataFolder']).action(
    (_, verb: Command) => migrate(configOf(verb), signal),
  )

  addSettings(addVerb('seed', 'fill the databases with synthetic data'), ['dataFolder', 'scale', 'seed'])
    .option('--replace', 'take the synthetic data of an earlier seeding out first')
    .action(({ replace }: { replace?: boolean }, verb: Command) =>
      seedDatabases(configOf(verb), signal, replace ?? false),
    )

  addSettings(addVerb('verify-rollups', 'count the rollups anew and tell where they differ'), ['dataFolder'])
    .option('--repair', 'write what was counted')
    .action(({ repair }: { repair?: boolean }, verb: Command) =>
      verify(configOf(verb), signal, repair ?? false),
    )

  addSettings(addVerb('status', 'tell what the data folder holds and what runs on it'), ['dataFolder'])
    .option('--json', 'tell it to a program')
    .option('--urls', 'show connection URLs whole, password included')
    .action((options: { json?: boolean; urls?: boolean }, verb: Command) =>
      status(configOf(verb), signal, options),
    )

  addSettings(addVerb('token', 'print a bearer token for the key of the data folder'), ['dataFolder'])
    .requiredOption('--role <role>', 'in what capacity; may be repeated', collect)
    .option('--area <code>', 'for which area; the whole country where left out', collect, [])
    .option('--expires <time>', 'valid for so long: 30m, 8h, 7d', '8h')
    .option('--subject <name>', 'who it stands for, as the audit trail will name them')
    .addHelpText('after', rolesHelp)
    .action((options: TokenOptions, verb: Command) => printToken(configOf(verb), options))

  addSettings(
    addVerb(
      'safelist [folder]',
      'let the hub run only the operations in the .graphql and .gql files of a folder',
    ),
    ['dataFolder'],
  )
    .option('--with-exports', 'and what hub export asks, for any file that its token may have')
    .option('--off', 'let it run any operation again')
    .action((folder: string | undefined, options: SafelistOptions, verb: Command) =>
      safelist(configOf(verb), folder, options),
    )

  addImportVerbs(addVerb, configOf, signal)
  addExportVerbs(
    addVerb('export', 'write rosters, people, summaries and documents to files'),
    configOf,
    signal,
  )
  addMigrationVerb(addVerb, configOf, signal)
  return speakInOneLine(program)
}

const startEnvironmentHelp = `
  HUB_HOST   address the hub listens on (default 127.0.0.1: this machine's own programs)
  LOG_LEVEL  least severe of the log lines shown: fatal, error, warn, info, debug (default warn)`

function addMigrationVerb(
  addVerb: (usage: string, description: string) => Command,
  configOf: (verb: Command) => Config,
  signal: AbortSignal,
): void {
  addSettings(
    addVerb(
      'migration [database] [name]',
      'for developers: write the migration that a changed schema.prisma needs',
    ),
    ['dataFolder'],
  )
    .option('--check', 'write nothing; fail when a schema changed without a migration')
    .action(
      (
        database: string | undefined,
        name: string | undefined,
        { check }: { check?: boolean },
        verb: Command,
      ) => {
        if (check) return checkMigrations(configOf(verb), signal)
        if (database && name) return addMigration(configOf(verb), signal, database, name)
        return verb.error('error: name the database and the migration, such as: migration training add_venue')
      },
    )
}

// The suggestion for a misspelt word goes behind the error, not below it, and then where to look.
function speakInOneLine(program: Command): Command {
  const speak = (command: Command, words: string): void => {
    const outputError = (text: string, write: (text: string) => void) =>
      write(`${text.trim().replaceAll('\n', ' ')}; ${words} --help tells more\n`)
    command.configureOutput({ outputError })
    for (const below of command.commands) speak(below, `${words} ${below.name()}`)
  }
  speak(program, program.name())
  return program
}
