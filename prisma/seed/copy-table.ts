import { setImmediate as nextTurn } from 'node:timers/promises'
import { Client } from 'pg'
import type { CopyStreamQuery } from 'pg-copy-streams'
import { from as copyFrom } from 'pg-copy-streams'
import { CopyText, type CopyValue } from './copy-text'
import { prepareForLoad } from './load-session'
import { dropIndexes } from './table-indexes'
import { dropTriggers } from './table-triggers'

const chunkLength = 64 * 1024
/** What may wait for the server of one table: it has work while the next rows are made. */
const waitingLength = 2 * 1024 * 1024

export interface LoadOptions {
  /** The tables that are emptied with it, itself among them, in the order in which others lock them. */
  emptied?: readonly string[]
  /** Worth making its indexes at the end: for a few thousand rows that takes longer than it saves. */
  isLarge?: boolean
}

export interface FinishOptions {
  /** Processes that may help to make the next index. */
  helpers?: () => number
  /** Called as an index is made. */
  onIndex?: () => void
}

/**
 * Fills one table by COPY, replacing what it held, in one transaction on a connection of its own: readers see the table
 * before or after, never half; and where `wal_level` is minimal, none of it is written twice. The indexes of a large one are
 * dropped and made anew at the end, which takes a third of the time. Its rows are frozen from the start, so that no vacuum has to visit them.
 */
export class CopyTable {
  rows = 0
  private readonly text = new CopyText()
  private stream: CopyStreamQuery | undefined
  /** Statements that make anew what was dropped. */
  private indexes: readonly string[] = []
  private triggers: readonly string[] = []
  /** Rejects when the server gives the load up. */
  private failure: Promise<never> = new Promise(() => undefined)
  private hasFailed = false

  private constructor(
    private readonly client: Client,
    private readonly table: string,
    private readonly columns: readonly string[],
  ) {}

  /** Begins the load of a table. */
  static async open(
    url: string,
    table: string,
    columns: readonly string[],
    options: LoadOptions = {},
  ): Promise<CopyTable> {
    const client = new Client({ connectionString: url })
    // A connection lost between two statements fails the next one; without a listener it would end the process.
    client.on('error', () => undefined)
    await client.connect()
    const copy = new CopyTable(client, table, columns)
    await copy.begin(options)
    return copy
  }

  /** Index entries that are to be made at the end. */
  get indexEntries(): number {
    return this.rows * this.indexes.length
  }

  /** Takes one row, its values in the order of the columns. */
  add(values: readonly CopyValue[]): void {
    if (values.length !== this.columns.length) throw new RangeError(`${this.table}: ${values.length} values`)
    this.rows++
    this.text.add(values)
  }

  /** Sends what has gathered; resolves when the server keeps up. Call it often: rows gather in memory until then. */
  async flush(leastLength = chunkLength): Promise<void> {
    if (this.text.length < leastLength || this.stream === undefined) return
    const { stream } = this
    if (this.hasFailed) await this.failure
    if (stream.write(this.text.take())) return
    await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), this.failure])
  }

  /** Ends the rows; the table stays locked until it is finished. */
  async endRows(): Promise<void> {
    await this.flush(1)
    const { stream } = this
    if (stream) await Promise.race([new Promise<void>((resolve) => stream.end(resolve)), this.failure])
    this.stream = undefined
  }

  /** Ends the load and commits it, indexes included. */
  async finish({ helpers, onIndex }: FinishOptions = {}): Promise<void> {
    await this.endRows()
    for (const index of this.indexes) {
      const settings = helpers ? `SET LOCAL max_parallel_maintenance_workers = ${helpers()}; ` : ''
      await this.client.query(settings + index)
      onIndex?.()
    }
    await this.client.query([...this.triggers, 'COMMIT'].join('; '))
    await this.client.end()
  }

  /** Gives the load up; the table is as it was. */
  async abort(): Promise<void> {
    // Cutting the connection is how a COPY is given up.
    await this.client.end()
  }

  private async begin({ emptied = [this.table], isLarge = false }: LoadOptions): Promise<void> {
    if (isLarge) await prepareForLoad(this.client)
    await this.client.query('BEGIN')
    // Lets the history be emptied, which nobody else may.
    await this.client.query('SET LOCAL muster.load = on')
    await this.client.query(`TRUNCATE ${emptied.map((table) => `"${table}"`).join(', ')}`)
    this.triggers = await dropTriggers(this.client, this.table)
    if (isLarge) this.indexes = await dropIndexes(this.client, this.table)
    const statement = `COPY "${this.table}" (${this.columns.join(', ')}) FROM STDIN (FREEZE)`
    this.stream = this.client.query(copyFrom(statement, { highWaterMark: waitingLength }))
    const { stream } = this
    this.failure = new Promise((_, reject) => stream.once('error', reject))
    this.failure.catch(() => {
      this.hasFailed = true // and is heard by whoever waits for it
    })
  }
}

/** Sends what has gathered for all tables, and lets the sockets work. */
export async function flushAll(tables: readonly CopyTable[]): Promise<void> {
  for (const table of tables) await table.flush()
  await nextTurn()
}
