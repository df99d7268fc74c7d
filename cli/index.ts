import { watchSignals } from './interruption'
import { createProgram } from './program'
import { reportError } from './report'

createProgram(process.env, watchSignals())
  .parseAsync()
  .then(
    () => 0,
    (error: unknown) => reportError(error),
  )
  .then((exitCode) => process.exit(exitCode))
