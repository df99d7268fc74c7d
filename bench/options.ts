import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { DatabaseUrls } from '../prisma/databases'
import { projectFolder } from '../prisma/folders'

export const parts = ['chain', 'look-up', 'mix', 'load'] as const
export type PartName = (typeof parts)[number]

/** What is to be measured, and on which data. */
export interface BenchOptions {
  dataFolder: string
  /** Scale at which an empty data folder is filled. */
  scale: number
  /** Another data folder, of scale 0.01, that the larger one is compared with. */
  smallFolder: string
  /** Databases that are there already, instead of the data folder's own. */
  urls: DatabaseUrls | undefined
  only: readonly PartName[]
  /** How long each number of connections is held up. */
  secondsPerLevel: number
  /** Scale of the load that is timed. */
  loadScale: number
  /** Folder in which the hub's processes leave their CPU profiles; none are made without it. */
  profileFolder: string | undefined
  /** Where the figures are kept as JSON. */
  resultFile: string
}

interface Flags {
  data: string
  scale: number
  smallData: string
  urls?: string[]
  only: PartName[]
  seconds: number
  loadScale: number
  profile?: string
  result?: string
}

export function readOptions(argv: readonly string[]): BenchOptions {
  const flags = createCommand().parse(argv, { from: 'user' }).opts<Flags>()
  return {
    dataFolder: flags.data,
    scale: flags.scale,
    smallFolder: flags.smallData,
    urls: toUrls(flags.urls),
    only: flags.only,
    secondsPerLevel: flags.seconds,
    loadScale: flags.loadScale,
    profileFolder: flags.profile,
    resultFile: flags.result ?? join(projectFolder, 'bench', 'results', `scale-${flags.scale}.json`),
  }
}

function createCommand(): Command {
  return new Command('bench')
    .description('Measures the hub against hand-written SQL over the same rows.')
    .option('--data <folder>', 'data folder; filled if empty', join(projectFolder, '.data-bench'))
    .option('--scale <0..1>', 'scale of the data folder', toNumber, 0.01)
    .option(
      '--small-data <folder>',
      'data folder of scale 0.01 that a larger one is compared with',
      join(projectFolder, '.data-bench-small'),
    )
    .option('--urls <url...>', 'databases instead of a data folder: personnel, deployment, training')
    .option('--only <parts>', `some of ${parts.join(',')}`, toParts, [...parts])
    .option('--seconds <number>', 'how long each number of connections is held up', toNumber, 10)
    .option('--load-scale <0..1>', 'scale of the load that is timed', toNumber, 0.02)
    .option('--profile <folder>', 'folder for CPU profiles of gateway and subgraphs')
    .option('--result <file>', 'where the figures are kept as JSON')
    .addHelpText(
      'after',
      `\nThis machine has ${availableParallelism()} cores. Figures are ratios measured in one run.`,
    )
}

function toNumber(text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new InvalidArgumentError('expected a number above 0')
  return number
}

function toParts(text: string): PartName[] {
  const names = text.split(',')
  const unknown = names.filter((name) => !parts.some((part) => part === name))
  if (unknown.length > 0) throw new InvalidArgumentError(`expected some of ${parts.join(',')}`)
  return parts.filter((part) => names.includes(part))
}

function toUrls(urls: string[] | undefined): DatabaseUrls | undefined {
  if (!urls) return undefined
  const [personnel, deployment, training] = urls
  if (!personnel || !deployment || !training)
    throw new Error('--urls takes three: personnel, deployment, training')
  return { personnel, deployment, training }
}
