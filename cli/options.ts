import { Command, Option } from 'commander'
import { databaseNames } from '../prisma/databases'
import { projectFolder } from '../prisma/folders'
import { databaseVariable } from '../prisma/server/external-databases'
import { Flags } from './config'
import { SettingName, settings } from './settings'

/**
 * Gives a verb the flags of these settings, and help that tells their variables and defaults.
 * @param alsoRead help for variables the verb's processes read besides
 */
export function addSettings(verb: Command, names: SettingName[], alsoRead = ''): Command {
  for (const name of names) {
    const { flag, variable, description, byDefault } = settings[name]
    const shown = byDefault.replace(`${projectFolder}/`, '')
    verb.addOption(new Option(flag, `${description} (env ${variable}, default ${shown})`))
  }
  return verb.addHelpText('after', `${environmentHelp}${alsoRead}\n`)
}

const environmentHelp = `
Environment:
  ${databaseNames.map(databaseVariable).join(', ')}
      use these PostgreSQL databases (15 or newer) instead of the embedded server: all three or none,
      each like postgresql://user:password@host:5432/database`

type ParsedOptions = { data?: string; port?: string; scale?: string; seed?: string | boolean }

/** The flags as commander parsed them: --seed and --no-seed share a name there. */
export function toFlags({ data, port, scale, seed }: ParsedOptions): Flags {
  return {
    ...(data === undefined ? {} : { dataFolder: data }),
    ...(port === undefined ? {} : { port }),
    ...(scale === undefined ? {} : { scale }),
    ...(typeof seed === 'string' ? { seed } : {}),
    ...(seed === false ? { withoutSeed: '1' } : {}),
  }
}

/** For a flag that may be repeated. */
export function collect(value: string, values: string[] = []): string[] {
  return [...values, value]
}
