import { isKey, type KeyKind, keyPatterns } from '../../prisma/keys'
import { BadUserInputError } from './errors'

/** Refuses a key that cannot be one of its kind; a well-formed key of nothing is not an error. */
export function assertKey(kind: KeyKind, argument: string, value: string): void {
  if (isKey(kind, value)) return
  const example = keyPatterns[kind].example
  throw new BadUserInputError(`${argument} is ${JSON.stringify(value)}: expected a code such as ${example}.`)
}

/** Whether PostgreSQL can hold a text: it knows no NUL. */
export function isStorable(text: string): boolean {
  return !text.includes('\0')
}

/** Refuses an empty text, and one that PostgreSQL cannot hold. */
export function assertText(argument: string, value: string): void {
  if (value.trim() !== '' && isStorable(value)) return
  throw new BadUserInputError(`${argument} is ${JSON.stringify(value)}: expected a text, or leave it out.`)
}

/** Whether an argument was given: an empty text was, and is to be refused, not taken for none. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}
