import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { buildSchema } from 'graphql'
import { downloadQueries } from '../export/download-offer'
import { projectFolder } from '../prisma/folders'
import { safelistFileName } from '../subgraphs/common/safelist-file'
import { CliError } from './cli.error'
import type { Config } from './config'
import { readOperations } from './safelist/read-operations'

export interface SafelistOptions {
  off?: boolean
  withExports?: boolean
}

/** `hub safelist <folder>`: from now on the hub of the data folder runs the operations below the folder only. */
export async function writeSafelist(
  { dataFolder }: Config,
  folder: string,
  { withExports = false }: SafelistOptions = {},
): Promise<void> {
  const sdl = await readFile(join(projectFolder, 'schema', 'api.graphql'), 'utf8')
  const operations = readOperations(folder, buildSchema(sdl), withExports ? downloadQueries : [])
  const file = join(dataFolder, safelistFileName)
  await mkdir(dataFolder, { recursive: true })
  // Written beside it and renamed, so that a hub that runs never reads half of it.
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify({ operations }, null, 2)}\n`)
  await rename(draft, file)
  const count = Object.keys(operations).length
  console.log(
    `Listed ${count} ${count === 1 ? 'operation' : 'operations'} in ${relative('', file)}: the hub runs no others. --off lifts this.`,
  )
}

/** `hub safelist --off`: the hub of the data folder runs any operation again. */
export async function removeSafelist({ dataFolder }: Config): Promise<void> {
  await rm(join(dataFolder, safelistFileName), { force: true })
  console.log('There is no safelist: the hub runs any operation within its limits.')
}

/** What the verb was asked to do, which must be one of the two. */
export function safelist(config: Config, folder: string | undefined, options: SafelistOptions) {
  if (options.off && folder === undefined) return removeSafelist(config)
  if (!options.off && folder !== undefined) return writeSafelist(config, folder, options)
  throw new CliError('OPTION_INVALID', 'Name the folder of the operations to list, or --off to list none.')
}
