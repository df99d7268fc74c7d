import type { Column } from './kind'

/** Which cell of a row holds which column. */
export interface HeaderMatch {
  /** Position of each column that was found, by its name. */
  positions: ReadonlyMap<string, number>
  /** Headers that stand for none of the columns. */
  unknown: string[]
}

/** Their header to our column; null for one to be left out. */
export type ColumnMapping = Readonly<Record<string, string | null>>

const fillers = new Set(['of', 'the', 'in', 'which', 'for', 'to', 'is', 'and', 'a', 'an'])
const sameWords: Readonly<Record<string, string>> = {
  number: 'no',
  num: 'no',
  nos: 'no',
  sr: 'sl',
  serial: 'sl',
  wether: 'whether',
  dist: 'district',
  dt: 'date',
  emp: 'employee',
  dept: 'department',
  deptt: 'department',
  desig: 'designation',
  stn: 'station',
  const: 'constituency',
  constituencies: 'constituency',
  sex: 'gender',
}

/** The ways to compare a header by: its words in any order, and its letters without spaces. */
export function headerKeys(header: string): string[] {
  const whole = keysOf(header)
  const parenthesis = header.replace(/\(.*?\)|\[.*?\]/g, ' ')
  return parenthesis === header ? whole : [...whole, ...keysOf(parenthesis)]
}

const knownKeys = new Map<string, string[]>()

/** The same of what kinds declare: some hundred words, each compared with every cell of the first rows. */
function synonymKeys(synonym: string): string[] {
  const known = knownKeys.get(synonym)
  if (known) return known
  const keys = headerKeys(synonym)
  knownKeys.set(synonym, keys)
  return keys
}

function keysOf(header: string): string[] {
  const all = header
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    // `P.S. No.`: letters with dots between them are one word.
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => sameWords[word] ?? word)
    .filter((word) => word !== '')
  const telling = all.filter((word) => !fillers.has(word))
  const words = telling.length > 0 ? telling : all
  return words.length === 0 ? [] : [words.toSorted().join(' '), `=${words.join('')}`]
}

/**
 * Finds the columns in a row of headers. Of several headers for a column that with the surest word is taken, of several columns
 * for a header too; the mapping goes before both.
 */
export function matchHeader(
  headers: readonly string[],
  columns: readonly Column[],
  mapping: ColumnMapping = {},
): HeaderMatch {
  const mapped = new Map(Object.entries(mapping).map(([theirs, ours]) => [theirs.trim().toLowerCase(), ours]))
  const candidates: { rank: number; position: number; name: string }[] = []
  for (const [position, header] of headers.entries()) {
    const ours = mapped.get(header.trim().toLowerCase())
    if (ours !== undefined) {
      if (ours !== null) candidates.push({ rank: -1, position, name: ours })
      continue
    }
    const keys = headerKeys(header)
    for (const { name, synonyms } of columns) {
      const rank = [name, ...synonyms].findIndex((synonym) =>
        synonymKeys(synonym).some((key) => keys.includes(key)),
      )
      if (rank >= 0) candidates.push({ rank, position, name })
    }
  }
  const positions = new Map<string, number>()
  const taken = new Set<number>()
  for (const { position, name } of candidates.toSorted((one, other) => one.rank - other.rank)) {
    if (positions.has(name) || taken.has(position)) continue
    positions.set(name, position)
    taken.add(position)
  }
  const isLeftOut = (header: string) => mapped.get(header.trim().toLowerCase()) === null
  const unknown = headers.filter(
    (header, position) => header.trim() !== '' && !taken.has(position) && !isLeftOut(header),
  )
  return { positions, unknown }
}

/** Whether a row only numbers its columns, as printed forms do below their headers. */
export function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return (
    filled.length > 2 && filled.every((cell, index) => cell.replace(/[().\s]/g, '') === String(index + 1))
  )
}
