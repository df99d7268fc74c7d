import { availableParallelism } from 'node:os'
import { type DatabaseName, databaseNames } from '../databases'
import type { CopyTable } from './copy-table'

/** Tables whose indexes are made at a time: an index is mostly the work of one processor, and its commit waits for the disk. */
const lanes = 2

export interface FinishLoadOptions {
  tables: Record<DatabaseName, readonly CopyTable[]>
  /** Called as an index of so many entries is made. */
  onIndex: (entries: number) => void
  /** What is still to be done in a database whose tables are all there. */
  complete: (database: DatabaseName) => Promise<void>
  processors?: number
}

/** Makes the indexes of loaded tables and commits them, those with the most to do first; then completes their databases. */
export async function finishLoad({
  tables,
  onIndex,
  complete,
  processors = availableParallelism(),
}: FinishLoadOptions): Promise<void> {
  const left = Object.fromEntries(databaseNames.map((name) => [name, tables[name].length]))
  const waiting = databaseNames
    .flatMap((database) => tables[database].map((table) => ({ database, table })))
    .sort((a, b) => b.table.indexEntries - a.table.indexEntries)
  await Promise.all(waiting.map(({ table }) => table.endRows()))
  let busy = lanes
  const helpers = () => Math.max(0, Math.floor(processors / busy) - 1)
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { database, table } = next
      await table.finish({ helpers, onIndex: () => onIndex(table.rows) })
      left[database] = (left[database] ?? 0) - 1
      if (left[database] === 0) await complete(database)
    }
    busy--
  }
  await Promise.all(Array.from({ length: lanes }, work))
}
