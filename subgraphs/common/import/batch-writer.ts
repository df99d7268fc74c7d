import { type Client, DatabaseError } from 'pg'
import type { DirectBatch, ImportKind, LineFault, Merged, Merging } from './kind'
import { RowBatch, type StagedRows } from './row-batch'
import { copyDirectly, stage, stagedColumns } from './staging'

/** How batches go in: each for itself, all or none, or none whatever they are like. */
export type WriteMode = 'batches' | 'all-or-nothing' | 'dry-run'

const attempts = 5
/** A serialisation failure, a deadlock, and a unique key that somebody else took meanwhile. */
const passing = ['40001', '40P01', '23505']

/** Writes batches of checked rows. */
export class BatchWriter {
  private isFirst = true
  /** Whether the batch before held nothing that was there: then the next is likely to be new too. */
  private isLikelyNew = false

  constructor(
    private readonly client: Client,
    private readonly kind: ImportKind,
    private readonly merging: Merging,
    private readonly mode: WriteMode,
    /** Tells the database who changes what follows, for its history. */
    private readonly sign: (client: Client) => Promise<void>,
  ) {}

  async begin(): Promise<void> {
    if (this.mode !== 'all-or-nothing') return
    await this.client.query('BEGIN')
    await this.sign(this.client)
  }

  /** Ends what all-or-nothing began. */
  async end(isGood: boolean): Promise<void> {
    if (this.mode === 'all-or-nothing') await this.client.query(isGood ? 'COMMIT' : 'ROLLBACK')
  }

  newBatch(): RowBatch {
    const { refer, direct } = this.merging
    return new RowBatch(stagedColumns(this.kind), refer, direct?.begin())
  }

  /**
   * Merges a batch in a transaction of its own, unless all are one. Behind a batch of which nothing was known the short way is tried
   * first, where the kind has one. Rows that the database itself refuses are found out by halving.
   */
  async write(batch: RowBatch): Promise<Merged> {
    const { rows, faults } = await batch.settle()
    if (this.isLikelyNew && (await this.writeDirectly(rows, batch.direct)))
      return { ...nothing(), added: rows.size, faults }
    const merged = await this.attempt(rows)
    this.isLikelyNew = merged.changed + merged.unchanged === 0
    return { ...merged, faults: [...faults, ...merged.faults] }
  }

  /** Whether the rows went the short way; what the table refuses, whatever the reason, is left to the usual one. */
  private async writeDirectly(rows: StagedRows, batch: DirectBatch | undefined): Promise<boolean> {
    const { client, kind, merging } = this
    if (!batch || !merging.direct || rows.size === 0) return false
    const { direct } = merging
    try {
      const isIn = await this.inTransaction('', async () => {
        const isAdmitted = await batch.isAdmitted(client)
        if (isAdmitted) await copyDirectly(client, kind, rows, direct)
        return isAdmitted
      })
      if (isIn) batch.done()
      return isIn
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      return false
    }
  }

  private async attempt(rows: StagedRows, attempt = 1): Promise<Merged> {
    if (rows.size === 0) return nothing()
    try {
      return await this.inTransaction('; TRUNCATE incoming', () => this.merge(rows))
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      const code = error.code ?? ''
      if (passing.includes(code) && attempt < attempts && this.mode !== 'all-or-nothing')
        return this.attempt(rows, attempt + 1)
      if (!/^2[23]/.test(code)) throw error
      if (rows.size === 1) return { ...nothing(), faults: [toFault(rows.firstLine, error)] }
      const [first, second] = rows.halves()
      return add(await this.attempt(first), await this.attempt(second))
    }
  }

  private async merge(rows: StagedRows): Promise<Merged> {
    await stage(this.client, this.kind, rows, { isFirst: this.isFirst })
    this.isFirst = false
    return this.merging.merge(this.client)
  }

  /** @param first what else the statement does that begins it */
  private async inTransaction<Result>(first: string, work: () => Promise<Result>): Promise<Result> {
    const { client, mode } = this
    const isWhole = mode === 'all-or-nothing'
    await client.query(`${isWhole ? 'SAVEPOINT batch' : 'BEGIN'}${first}`)
    try {
      if (!isWhole) await this.sign(client)
      const result = await work()
      await client.query(isWhole ? 'RELEASE batch' : mode === 'dry-run' ? 'ROLLBACK' : 'COMMIT')
      return result
    } catch (error) {
      await client.query(isWhole ? 'ROLLBACK TO batch' : 'ROLLBACK')
      throw error
    }
  }
}

function nothing(): Merged {
  return { added: 0, changed: 0, unchanged: 0, faults: [] }
}

function add(one: Merged, other: Merged): Merged {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
    faults: [...one.faults, ...other.faults],
  }
}

function toFault(line: number, error: DatabaseError): LineFault {
  return {
    line,
    column: error.column ?? null,
    value: null,
    rule: error.constraint ?? 'DATABASE',
    advice: `The database refuses the row: ${error.message}`,
  }
}
