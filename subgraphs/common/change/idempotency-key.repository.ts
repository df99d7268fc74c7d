import { createHash } from 'node:crypto'
import type { Database } from '../database'

/** A change as its caller knows it. */
export interface KeyedChange {
  subject: string
  key: string
  mutation: string
  input: object
}

/** What a key stands for: nothing yet, what it gave before, or another change. */
export type KeyState<Done> = 'new' | 'reused' | { done: Done }

/**
 * Takes a key for the transaction. Whoever sends the same key meanwhile waits here until that ends, and finds what it gave, or
 * takes the key in its place.
 */
export async function claimKey<Done extends object>(
  transaction: Database,
  { subject, key, mutation, input }: KeyedChange,
): Promise<KeyState<Done>> {
  const hash = hashInput(input)
  const claimed = await transaction.query(
    `INSERT INTO idempotency_key (subject, key, mutation, input_hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT (subject, key) DO NOTHING RETURNING key`,
    [subject, key, mutation, hash],
  )
  if (claimed.rows.length > 0) return 'new'
  const { rows } = await transaction.query<{ isSame: boolean; done: Done }>(
    `SELECT mutation = $3 AND input_hash = $4 AS "isSame", payload AS done
       FROM idempotency_key WHERE subject = $1 AND key = $2`,
    [subject, key, mutation, hash],
  )
  const [found] = rows
  return found?.isSame ? { done: found.done } : 'reused'
}

/** Keeps with a key what its change gave. */
export async function keepResult(
  transaction: Database,
  { subject, key }: Pick<KeyedChange, 'subject' | 'key'>,
  done: object,
): Promise<void> {
  await transaction.query('UPDATE idempotency_key SET payload = $3 WHERE subject = $1 AND key = $2', [
    subject,
    key,
    JSON.stringify(done),
  ])
}

/** The same for the same input, in whatever order its fields come. */
function hashInput(input: object): string {
  const inOrder = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return createHash('sha256').update(JSON.stringify(input, inOrder)).digest('hex')
}
