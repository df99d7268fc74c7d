import { isNativeError } from 'node:util/types'

/** What a log may tell of an error. */
export interface ErrorFacts {
  name: string
  code?: string
  frames: string[]
  cause?: ErrorFacts
  [fact: string]: unknown
}

const word = /^[\w.-]{1,64}$/
const frame = /^ {4}at .*:\d+:\d+\)?$/
const deepestCause = 4
const mostFrames = 12

/** Where PostgreSQL met the error, and which of its own lines raised it: names of the schema, never of a row. */
const postgresFacts = ['severity', 'schema', 'table', 'column', 'dataType', 'constraint', 'routine']

/**
 * Says of an error where it arose and of what kind it is, but nothing that was in the data. A message may quote a value
 * (PostgreSQL's `invalid input syntax for type date: "…"`, JSON's `Unexpected token … "…"`), and so may PostgreSQL's
 * detail, hint and where, and any property a library adds: all of it stays out, whatever the error. What is left are
 * names out of programs and schemas, each checked to be a single word.
 */
export function toErrorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!isError(error)) return { name: typeof error, frames: [] }
  const cause = causeOf(error)
  return {
    name: wordOf(error, 'name') ?? 'Error',
    ...definedOnly({ code: wordOf(error, 'code') ?? graphqlCodeOf(error) }),
    ...definedOnly(Object.fromEntries(postgresFacts.map((fact) => [fact, wordOf(error, fact)]))),
    frames: framesOf(error),
    ...(cause !== undefined && depth < deepestCause && { cause: toErrorFacts(cause, depth + 1) }),
  }
}

/** One of another realm too, and one that is an error by descent only, such as an AbortError. */
function isError(error: unknown): error is Error {
  return error instanceof Error || isNativeError(error)
}

function wordOf(holder: object, property: string): string | undefined {
  const value: unknown = Reflect.get(holder, property)
  return typeof value === 'string' && word.test(value) ? value : undefined
}

function graphqlCodeOf(error: Error): string | undefined {
  const extensions: unknown = Reflect.get(error, 'extensions')
  return typeof extensions === 'object' && extensions !== null ? wordOf(extensions, 'code') : undefined
}

/** A GraphQL error wraps what a resolver threw; others name their cause. */
function causeOf(error: Error): unknown {
  const original: unknown = Reflect.get(error, 'originalError')
  const cause = original ?? error.cause
  return cause === error ? undefined : cause
}

/** The lines of a stack behind its message, which is the stack's head and may be of several lines itself. */
function framesOf({ stack = '', message }: Error): string[] {
  const head = stack.indexOf(message)
  return stack
    .slice(head < 0 ? 0 : head + message.length)
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim())
}

function definedOnly<Value>(facts: Record<string, Value | undefined>): Record<string, Value> {
  const entries = Object.entries(facts).flatMap(([fact, value]) =>
    value === undefined ? [] : [[fact, value]],
  )
  return Object.fromEntries(entries)
}
