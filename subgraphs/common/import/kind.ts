import type { Client } from 'pg'
import type { DatabaseName } from '../../../prisma/databases'
import type { ViewerRole } from '../identity/viewer'
import type { RequestInfo } from '../request'
import type { AreaDirectory } from './area-directory'
import type { Importer } from './importer'

/** A value of a row as it is written to the database; null where the list says nothing. */
export type Value = string | number | boolean | null

/** A row by the names of its columns. */
export type Row = Record<string, Value>

/** What a cell must be, and how to read one as people write it. */
export interface CellRule {
  /** Name of the rule, as the report gives it. */
  rule: string
  /** What is expected, to follow "expected". */
  expected: string
  /** The value; undefined where the text is none. */
  read: (text: string) => string | number | boolean | Date | undefined
}

/** Options of an import that stand for a column which a list does not carry. */
export type DefaultName = 'state' | 'district' | 'assemblyConstituency' | 'election'

/** What else may be chosen for an import, as far as messages speak of it. */
export type ImportChoice = DefaultName | 'acceptSuspects' | 'mapping'

/** How messages speak to whoever brings a list: of flags to a command, of fields to an upload. */
export interface ImportWords {
  choice: (name: ImportChoice) => string
  /** A sentence that tells where all columns of a kind are. */
  columns: (kind: string) => string
}

export type SqlType = 'text' | 'smallint' | 'integer' | 'boolean' | 'date'

/** A column of a kind of list. */
export interface Column {
  /** Of the staging table, and in mapping files and templates: `employee_code`. */
  name: string
  type: SqlType
  /** What it holds; units. */
  description: string
  example: string
  /** Other headers that lists have for it, the surest first. Case, punctuation and the order of words do not matter. */
  synonyms: readonly string[]
  rule: CellRule
  /** Every list must have the column, or the option that stands for it. An empty cell of it is a fault. */
  isRequired?: true
  /** The option whose value stands in where the column or the cell is empty. */
  standIn?: DefaultName
}

/** Why a row cannot go in. */
export interface Fault {
  /** Our name of the column; null where it is about the whole row. */
  column: string | null
  value: string | null
  rule: string
  /** What to do. */
  advice: string
}

/** A fault that a statement found, of the row of this line. */
export interface LineFault extends Fault {
  line: number
}

/** What became of the rows of a batch. */
export interface Merged {
  added: number
  changed: number
  unchanged: number
  faults: LineFault[]
}

/** Keys that another database owns, by how a list refers to them; absent where nothing, or more than one, has the reference. */
export type ForeignKeys = (references: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** What an import may go by, besides the file. */
export interface ImportContext {
  areas: AreaDirectory
  importer: Importer
  /** Who imports and in which request, as trails and histories know it. */
  request: Pick<RequestInfo, 'viewer' | 'id' | 'operation'>
  standIns: Partial<Record<DefaultName, string>>
  today: Date
  words: ImportWords
  /** What a batch writes is taken back, and the next does not find it there. */
  isDryRun: boolean
  /** Take rows in that look like somebody who is there already. */
  acceptsSuspects: boolean
  /** By the name of the noun. */
  foreignKeys: Readonly<Record<string, ForeignKeys>>
}

/** What is gathered of the rows of a batch, to tell whether all of them may go straight into their table. */
export interface DirectBatch {
  add(row: Row): void
  /** Whether nothing is wrong with them but what the table itself refuses, such as a key that is there. */
  isAdmitted(client: Client): Promise<boolean>
  /** Told when they are in. */
  done(): void
}

/**
 * The short way for batches that hold nothing but new rows: COPY into the table itself. It is tried behind a batch of which all
 * was new; where the table refuses it, the batch goes the usual way.
 */
export interface DirectWay {
  table: string
  /** Columns of the table; the last columns of the staging table hold the same, in this order. */
  columns: readonly string[]
  begin(): DirectBatch
}

/** How the rows of a kind are checked and merged, once its database is open. */
export interface Merging {
  direct?: DirectWay
  /** Fills what follows from a row's cells; gives what is wrong with it. */
  complete(row: Row): Fault | undefined
  /** Fills what other databases know of the rows; gives what is wrong with each. */
  refer?(rows: readonly (Row & { line: number })[]): Promise<LineFault[]>
  /** The AC or the district that a row is about: whoever imports must have it in their area. */
  placeOf(row: Row): string
  /** What no two rows of a file may share: the column that tells it, and a key. */
  keysOf(row: Row): readonly (readonly [column: string, key: string])[]
  /** Checks the rows of the table `incoming` against the register and merges the good ones, by sets. */
  merge(client: Client): Promise<Merged>
  /** What the summary adds at the end, one line each. */
  remarks?(client: Client): Promise<string[]>
}

/** What a kind of list holds, and who may import it. */
export interface ListDeclaration {
  /** `polling-stations` */
  name: string
  description: string
  database: DatabaseName
  /** Roles that may import it, each in its area. */
  roles: readonly ViewerRole[]
  columns: readonly Column[]
  /** Columns that only serve to work out others, and need not wait in the staging table. */
  unstaged?: readonly string[]
  /** Columns of the staging table that are worked out, with their types. */
  derived: Readonly<Record<string, SqlType>>
}

/** A kind of list that can be imported. */
export interface ImportKind extends ListDeclaration {
  begin(client: Client, context: ImportContext): Promise<Merging>
}

/** A cell that is not what is expected; `expected` follows "Give". */
export function toFault(column: string, value: Value | undefined, rule: string, expected: string): Fault {
  return { column, value: textOf(value), rule, advice: `Give ${expected}.` }
}

/** A value as text, empty where there is none. */
export function textOf(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
