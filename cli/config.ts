import { resolve } from 'node:path'
import { DatabaseUrls, databaseNames } from '../prisma/databases'
import { databaseVariable } from '../prisma/server/external-databases'
import { CliError } from './cli.error'
import { SettingName, settings, settingsShape } from './settings'

/** What the user wrote behind each flag; absent where the environment or the default decides. */
export type Flags = Partial<Record<SettingName, string>>

export type Environment = Record<string, string | undefined>

export type Config = {
  dataFolder: string
  port: number
  /** Size of the synthetic data, 1 for the whole country. */
  scale: number
  seed: number
  withoutSeed: boolean
  /** The user's own databases, as far as they are given. */
  urls: Partial<DatabaseUrls>
  /** What the hub's processes inherit. */
  environment: Environment
}

/** Turns flags and environment into the configuration; throws one CliError that names everything wrong. */
export function readConfig(flags: Flags, environment: Environment): Config {
  const text = (name: SettingName) =>
    flags[name] ?? (environment[settings[name].variable] || settings[name].byDefault)
  const { data, error } = settingsShape.safeParse({
    dataFolder: text('dataFolder'),
    port: text('port'),
    scale: text('scale'),
    seed: text('seed'),
    withoutSeed: text('withoutSeed'),
  })
  if (error) throw new CliError('OPTION_INVALID', `${error.issues.map(toFault).join('; ')}.`)
  const urls = Object.fromEntries(databaseNames.map((name) => [name, environment[databaseVariable(name)]]))
  return { ...data, dataFolder: resolve(data.dataFolder), urls, environment }

  function toFault({ path, message }: { path: PropertyKey[]; message: string }): string {
    const [name] = settingNames.filter((candidate) => candidate === path[0])
    if (!name) return message
    const origin = flags[name] === undefined ? settings[name].variable : settings[name].flag.split(' ')[0]
    return `${origin} ${message}, not "${text(name)}"`
  }
}

const settingNames: SettingName[] = ['dataFolder', 'port', 'scale', 'seed', 'withoutSeed']
