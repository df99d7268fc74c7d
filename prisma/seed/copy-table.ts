import { Client } from 'pg'
import type { CopyStreamQuery } from 'pg-copy-streams'
import { from as copyFrom } from 'pg-copy-streams'

/** A value of a COPY row. */
export type CopyValue = string | number | boolean | null

const chunkLength = 64 * 1024

/**
 * Fills one table by COPY, replacing what it held, in one transaction on a connection of its own: readers see the table
 * before or after, never half. Its secondary indexes are dropped and made anew at the end, which takes a third of the time.
 */
export class CopyTable {
  rows = 0
  private buffer = ''
  private stream: CopyStreamQuery | undefined
  private indexes: string[] = []
  /** Rejects when the server gives the load up. */
  private failure: Promise<never> = new Promise(() => undefined)

  private constructor(
    private readonly client: Client,
    private readonly table: string,
    private readonly columns: readonly string[],
  ) {}

  /**
   * Begins the load of a table.
   * @param emptied the tables that are emptied with it, itself among them, in the order in which others lock them
   */
  static async open(
    url: string,
    table: string,
    columns: readonly string[],
    emptied: readonly string[] = [table],
  ): Promise<CopyTable> {
    const client = new Client({ connectionString: url })
    await client.connect()
    const copy = new CopyTable(client, table, columns)
    await copy.begin(emptied)
    return copy
  }

  /** Takes one row, its values in the order of the columns. */
  add(values: readonly CopyValue[]): void {
    if (values.length !== this.columns.length) throw new RangeError(`${this.table}: ${values.length} values`)
    this.rows++
    let line = ''
    for (const value of values) line += line === '' ? toText(value) : `\t${toText(value)}`
    this.buffer += `${line}\n`
  }

  /** Sends what has gathered; resolves when the server keeps up. Call it often: rows gather in memory until then. */
  async flush(leastLength = chunkLength): Promise<void> {
    if (this.buffer.length < leastLength || this.stream === undefined) return
    const { stream } = this
    const chunk = this.buffer
    this.buffer = ''
    if (stream.write(chunk)) return
    await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), this.failure])
  }

  /** Ends the load and commits it, indexes included. */
  async finish(): Promise<void> {
    await this.flush(1)
    const { stream } = this
    if (stream) await Promise.race([new Promise<void>((resolve) => stream.end(resolve)), this.failure])
    for (const index of this.indexes) await this.client.query(index)
    await this.client.query(`ALTER TABLE "${this.table}" ENABLE TRIGGER USER`)
    await this.client.query('COMMIT')
    await this.client.end()
  }

  /** Gives the load up; the table is as it was. */
  async abort(): Promise<void> {
    // Cutting the connection is how a COPY is given up; what it says of that is of no use.
    this.client.on('error', () => undefined)
    await this.client.end()
  }

  private async begin(emptied: readonly string[]): Promise<void> {
    await this.client.query('BEGIN')
    await this.client.query(`SET LOCAL maintenance_work_mem = '256MB'`)
    await this.client.query(`TRUNCATE ${emptied.map((table) => `"${table}"`).join(', ')}`)
    // What triggers would write of each row, a load writes itself.
    await this.client.query(`ALTER TABLE "${this.table}" DISABLE TRIGGER USER`)
    await this.dropIndexes()
    this.stream = this.client.query(copyFrom(`COPY "${this.table}" (${this.columns.join(', ')}) FROM STDIN`))
    const { stream } = this
    this.failure = new Promise((_, reject) => stream.once('error', reject))
    this.failure.catch(() => undefined) // heard by whoever waits for it
  }

  private async dropIndexes(): Promise<void> {
    const { rows } = await this.client.query<{ name: string; definition: string }>(
      `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
         FROM pg_index i
        WHERE i.indrelid = $1::regclass AND NOT i.indisprimary
          AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
      [`"${this.table}"`],
    )
    for (const { name } of rows) await this.client.query(`DROP INDEX ${name}`)
    this.indexes = rows.map(({ definition }) => definition)
  }
}

/** The value as COPY's text format has it. */
function toText(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return /[\\\t\n\r]/.test(value) ? escapeText(value) : value
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return String(value)
}

function escapeText(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r')
}
