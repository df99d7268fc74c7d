import { watchSignals } from './interruption'
import { createProgram } from './program'
import { reportError } from './report'

createProgram(process.env, watchSignals())
  .parseAsync()
  .then(
    // A verb that did its work only in part says so.
    () => Number(process.exitCode ?? 0),
    (error: unknown) => reportError(error),
  )
  .then((exitCode) => process.exit(exitCode))
