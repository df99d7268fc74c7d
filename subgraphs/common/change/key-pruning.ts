import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '../database'

/** How many days a key gives its first answer again, unless a setting says otherwise. */
export const defaultKeyDays = 7

const pauseMs = 3_600_000
/** So few rows that whoever sends one of these old keys just now hardly waits. */
const batchRows = 500

/**
 * Deletes keys older than so many days, batch by batch, each in a transaction of its own; gives how many they were. What another
 * has locked is left for the next time.
 */
export async function pruneKeys(database: Database, days: number, signal?: AbortSignal): Promise<number> {
  let pruned = 0
  for (let rows = batchRows; rows === batchRows && !signal?.aborted; pruned += rows) {
    const result = await database.query(
      `DELETE FROM idempotency_key k USING (
         SELECT subject, key FROM idempotency_key WHERE at < now() - make_interval(days => $1::int)
          LIMIT ${batchRows} FOR UPDATE SKIP LOCKED) AS old
        WHERE k.subject = old.subject AND k.key = old.key RETURNING 1`,
      [days],
    )
    rows = result.rows.length
  }
  return pruned
}

/** Prunes keys when the subgraph starts and once an hour after that, until it is closed. */
export class KeyPruning {
  private readonly stopping = new AbortController()
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly database: Database,
    private readonly days: number,
  ) {}

  start(log: FastifyBaseLogger): void {
    this.running = this.run(log)
  }

  async close(): Promise<void> {
    this.stopping.abort()
    await this.running
  }

  private async run(log: FastifyBaseLogger): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted) {
      try {
        const pruned = await pruneKeys(this.database, this.days, signal)
        if (pruned > 0) log.info({ pruned }, 'old idempotency keys were deleted')
      } catch (err) {
        log.warn({ err }, 'old idempotency keys cannot be deleted')
      }
      await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
}
