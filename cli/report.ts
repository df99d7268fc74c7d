import { InterruptedError } from './interruption'

/** Says what went wrong, in one line if it is known to happen, and gives the exit code. */
export function reportError(error: unknown): number {
  if (error instanceof InterruptedError) return error.exitCode
  console.error(isForeseen(error) ? error.message.replaceAll('\n', ' ') : error)
  return 1
}

// Our errors and the database's and system's have a code; one without is a mistake of ours, worth its stack.
function isForeseen(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.message !== ''
}
