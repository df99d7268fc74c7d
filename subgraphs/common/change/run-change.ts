import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError } from 'pg'
import type { Database, SqlPool } from '../database'
import type { RequestInfo } from '../request'
import { setChangeAuthor } from './change-author'
import { inTransaction } from './change-transaction'
import { claimKey, keepResult } from './idempotency-key.repository'
import { toProblem } from './problem'
import type { Problem } from './problem.type'

/** What is to be changed. */
export interface Change {
  /** Name of the field of Mutation. */
  mutation: string
  /** As the caller sent it, but for the key: the same key goes with the same input. */
  input: { idempotencyKey?: string | null }
  /** Why, for the history. */
  reason?: string | null | undefined
  /** What it means when the database refuses a row by a constraint of this name, since somebody else was first. */
  constraints?: Readonly<Record<string, Problem>>
}

/** What a change gave, or why it was not made. */
export type Outcome<Done> = { done: Done; problems: [] } | { done: null; problems: Problem[] }

/** The work of a change: what it gives, an object as JSON can hold it, or the problems for which nothing is to be written. */
export type ChangeWork<Done> = (transaction: Database) => Promise<Done | Problem[]>

type Asker = Pick<RequestInfo, 'viewer' | 'id' | 'signal' | 'observeStatement'>

/** The same for one request. */
export type RunChange = <Done extends object>(
  change: Change,
  work: ChangeWork<Done>,
) => Promise<Outcome<Done>>

export function createRunChange(pool: SqlPool, asker: Asker): RunChange {
  return (change, work) => runChange(pool, asker, change, work)
}

const attempts = 4
/** Who waits longer for a row that another changes is told so. */
const lockTimeoutMs = 5_000

/**
 * Makes a change: in one transaction, under the caller's idempotency key, with its history; begun anew when it got in the way
 * of others. Problems undo everything.
 */
export async function runChange<Done extends object>(
  pool: SqlPool,
  asker: Asker,
  change: Change,
  work: ChangeWork<Done>,
): Promise<Outcome<Done>> {
  const faulty = checkInput(change.input)
  if (faulty) return refused([faulty])
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(pool, asker, async (transaction) => {
        const outcome = await attemptChange(transaction, asker, change, work)
        return { result: outcome, isToCommit: outcome.done !== null }
      })
    } catch (error) {
      const problem = problemOf(error, change)
      if (problem) return refused([problem])
      if (!isWorthAnother(error)) throw error
      if (attempt === attempts) return refused([tooMany])
    }
    await sleep(Math.random() * 20 * 2 ** attempt)
  }
}

async function attemptChange<Done extends object>(
  transaction: Database,
  { viewer, id }: Asker,
  { mutation, input, reason }: Change,
  work: ChangeWork<Done>,
): Promise<Outcome<Done>> {
  await transaction.query(`SET LOCAL lock_timeout = ${lockTimeoutMs}`)
  const { idempotencyKey, ...rest } = input
  const key = { subject: viewer.subject, key: idempotencyKey ?? '', mutation, input: rest }
  if (key.key !== '') {
    const state = await claimKey<Done>(transaction, key)
    if (state === 'reused') return refused([keyReused])
    if (state !== 'new') return { done: state.done, problems: [] }
  }
  await setChangeAuthor(transaction, { viewer, mutation, requestId: id, reason: reason ?? null })
  const result = await work(transaction)
  if (isProblems(result)) return refused(result)
  if (key.key !== '') await keepResult(transaction, key, result)
  return { done: result, problems: [] }
}

const refused = (problems: Problem[]) => ({ done: null, problems })

function isProblems(result: object): result is Problem[] {
  return Array.isArray(result)
}

const keyReused = toProblem(
  'KEY_REUSED',
  'This idempotency key was sent before for another change: send a new one.',
  {
    field: 'idempotencyKey',
  },
)

const tooMany = toProblem(
  'CONFLICT',
  'Others are changing the same just now. Look at it again, and try again.',
)

function checkInput(input: Change['input']): Problem | undefined {
  const { idempotencyKey: key } = input
  // PostgreSQL holds no NUL, in whatever field it stands.
  if (JSON.stringify(input).includes('\\u0000'))
    return toProblem('INVALID_INPUT', 'A text of the input holds a NUL: leave it out.', { rule: 'TEXT' })
  if (key === null || key === undefined || /^[^\p{Cc}]{1,200}$/u.test(key)) return undefined
  const message =
    'idempotencyKey is not one: expected a text of 1 to 200 characters, such as a UUID, or none.'
  return toProblem('INVALID_INPUT', message, { field: 'idempotencyKey', rule: 'IDEMPOTENCY_KEY' })
}

/** PostgreSQL's word that nothing is wrong but the moment: serialization_failure and deadlock_detected. */
const passing = ['40001', '40P01']
const lockNotAvailable = '55P03'

function isWorthAnother(error: unknown): boolean {
  return error instanceof DatabaseError && passing.includes(error.code ?? '')
}

/** What an error of the database means to the caller; undefined where it is none of theirs. */
function problemOf(error: unknown, { constraints = {} }: Change): Problem | undefined {
  if (!(error instanceof DatabaseError)) return undefined
  if (error.code === lockNotAvailable) return tooMany
  return error.constraint === undefined ? undefined : constraints[error.constraint]
}
