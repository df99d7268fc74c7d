import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError, type PoolClient } from 'pg'
import { sendCancelRequest } from './cancel-request'

const cancelTimeoutMs = 2_000
const firstRetryMs = 25
const longestRetryMs = 200

/**
 * A connection on loan for one statement. A cancel request names the server process, not the statement, so the
 * connection is given back only when no request to cancel is on its way: it can never hit the statement of another.
 */
export class StatementLease {
  private isRunning = true
  private isReleased = false
  private markEnded = () => {}
  private cancelling: Promise<void> | undefined
  private fault: Error | undefined
  private readonly onError = (error: Error) => {
    this.fault = error
  }

  constructor(private readonly client: PoolClient) {
    client.on('error', this.onError)
  }

  /** Has PostgreSQL stop the statement. */
  cancel(): void {
    this.cancelling ??= this.cancelUntilEnded()
  }

  /** Gives the connection back, or closes it if it is no longer good. Call it when the statement is over. */
  async end(error?: unknown): Promise<void> {
    this.isRunning = false
    this.markEnded()
    await this.cancelling
    if (error instanceof Error && !isOfStatement(error)) this.fault ??= error
    this.release()
  }

  // A request that overtakes the statement on its way to the server finds nothing to cancel there: it is repeated.
  private async cancelUntilEnded(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.markEnded = resolve
    })
    try {
      for (let waitMs = firstRetryMs; this.isRunning; waitMs = Math.min(2 * waitMs, longestRetryMs)) {
        await sendCancelRequest(this.client, cancelTimeoutMs)
        await Promise.race([ended, sleep(waitMs)])
      }
    } catch (error) {
      // The last resort: without its connection nobody waits for the statement here, and its time-out ends it there.
      this.fault = new Error('A statement could not be cancelled.', { cause: error })
      if (this.isRunning) this.release()
    }
  }

  private release(): void {
    if (this.isReleased) return
    this.isReleased = true
    this.client.off('error', this.onError)
    this.client.release(this.fault)
  }
}

/** What PostgreSQL says of a statement leaves the connection as good as it was, unless it says goodbye. */
function isOfStatement(error: Error): boolean {
  return error instanceof DatabaseError && error.severity === 'ERROR'
}
