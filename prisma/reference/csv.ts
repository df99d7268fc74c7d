import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { projectFolder } from '../folders'

/** Reads a table of this folder, row by row, into what `toRow` makes of the fields' texts. */
export async function readCsv<T>(file: string, toRow: (field: (name: string) => string) => T): Promise<T[]> {
  const text = await readFile(join(projectFolder, 'prisma', 'reference', file), 'utf8')
  const records: string[][] = parse(text)
  const columns = new Map((records[0] ?? []).map((name, position) => [name, position]))
  return records.slice(1).map((record) => toRow((name) => fieldOf(file, record, columns, name)))
}

function fieldOf(file: string, record: string[], columns: Map<string, number>, name: string): string {
  const value = record[columns.get(name) ?? -1]
  if (value === undefined) throw new Error(`${file} has no column ${name}`)
  return value
}
