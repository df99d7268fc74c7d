import { readOptions } from './options'
import { printReport, writeReport } from './report'
import { runBench } from './run'

// `npm run bench`: measures the hub against hand-written SQL over the same rows; `--help` tells what can be chosen.
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const report = await runBench(options, process.env)
  console.log(printReport(report))
  await writeReport(options.resultFile, report)
  console.error(`Kept in ${options.resultFile}.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
})
