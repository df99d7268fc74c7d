import { join } from 'node:path'
import { Command } from 'commander'
import { projectFolder } from '../../prisma/folders'
import { measuredLists } from './lists'
import { type ImportBenchFlags, measureImports } from './measure-imports'

// `npm run bench:import`: how quick lists come in beside COPY; `--help` tells what can be chosen.
const command = new Command('bench:import')
  .description('Measures imports of lists beside COPY of the same rows into the same tables.')
  .option(
    '--data <folder>',
    'data folder, filled at scale 0.01 if empty',
    join(projectFolder, '.data-bench-small'),
  )
  .option('--only <kinds>', 'kinds of list', measuredLists.map(({ kind }) => kind).join(','))
  .option('--rows <number>', 'rows of a list at most', '100000')
  .option('--rounds <number>', 'how often each is done', '3')
  .option('--profile <folder>', 'folder for CPU profiles of the command')

measureImports(command.parse().opts<ImportBenchFlags>(), process.env).catch((error) => {
  console.error(error)
  process.exitCode = 1
})
