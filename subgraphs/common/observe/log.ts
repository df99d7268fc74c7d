import pino, { type DestinationStream, type LevelWithSilent, type Logger } from 'pino'
import { toErrorFacts } from './error-facts'

/** Where a service's log goes unless told: standard error, written before the call returns. */
const standardError = 2

/** A log of one JSON object a line, for one service. Of an error it tells only what error-facts.ts lets through. */
export function createLog(name: string, level: LevelWithSilent, to?: DestinationStream): Logger {
  return pino(
    {
      name,
      level,
      serializers: { err: (error: unknown) => toErrorFacts(error) },
      hooks: {
        // Given an error and no words, pino takes the error's message for them.
        logMethod([first, ...rest], method) {
          if (!isOrHoldsError(first)) return method.apply(this, [first, ...rest])
          const facts = first instanceof Error ? { err: first } : first
          return method.apply(this, rest.length === 0 ? [facts, 'error'] : [facts, ...rest])
        },
      },
    },
    to ?? pino.destination(standardError),
  )
}

function isOrHoldsError(first: unknown): boolean {
  return first instanceof Error || (typeof first === 'object' && first !== null && 'err' in first)
}
