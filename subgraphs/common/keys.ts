import { isKey, type KeyKind, keyPatterns } from '../../prisma/keys'
import { BadUserInputError } from './errors'

/** Refuses a key that cannot be one of its kind; a well-formed key of nothing is not an error. */
export function assertKey(kind: KeyKind, argument: string, value: string): void {
  if (isKey(kind, value)) return
  const example = keyPatterns[kind].example
  throw new BadUserInputError(`${argument} is ${JSON.stringify(value)}: expected a code such as ${example}.`)
}
