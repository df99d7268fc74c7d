import type { CellRule } from './kind'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const controls = /[\u0000-\u001f\u007f-\u009f]/

/** Text of at most so many characters, without control characters. */
export function text(longest: number): CellRule {
  return {
    rule: 'TEXT',
    expected: `1 to ${longest} characters on one line`,
    read: (cell) => (cell.length <= longest && !controls.test(cell) ? cell : undefined),
  }
}

/** A whole number; digits may be grouped by commas. */
export function whole(from: number, to: number): CellRule {
  return {
    rule: 'WHOLE_NUMBER',
    expected: `a whole number from ${from} to ${to}`,
    read: (cell) => {
      // Most are plain digits.
      const digits = /^\d{1,9}$/.test(cell) ? cell : cell.replace(/,(?=\d)/g, '').replace(/\.0+$/, '')
      const number = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
      return number >= from && number <= to ? number : undefined
    },
  }
}

const yes = new Set(['Y', 'YES', 'TRUE', '1', 'T'])
const no = new Set(['N', 'NO', 'FALSE', '0', 'F'])

export const yesOrNo: CellRule = {
  rule: 'YES_OR_NO',
  expected: 'Y or N',
  read: (cell) => {
    const word = cell.toUpperCase()
    return yes.has(word) ? true : no.has(word) ? false : undefined
  },
}

/** One of a few values, each with the words that lists have for it; punctuation and case do not matter. */
export function choice(rule: string, words: Readonly<Record<string, readonly string[]>>): CellRule {
  const values = new Map<string, string>()
  for (const [value, others] of Object.entries(words))
    for (const word of [value, ...others]) values.set(toWord(word), value)
  return {
    rule,
    expected: `one of ${Object.keys(words).join(', ')}`,
    read: (cell) => values.get(cell) ?? values.get(toWord(cell)),
  }
}

function toWord(written: string): string {
  return written.toUpperCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '')
}

const serialOrigin = Date.UTC(1899, 11, 30)
const dayMs = 86_400_000

/** The days that spreadsheets keep as numbers: 45000 is 15 March 2023. */
export function readSerialDay(cell: string): Date | undefined {
  if (!/^\d{4,5}(\.\d+)?$/.test(cell)) return undefined
  const serial = Math.floor(Number(cell))
  return serial >= 7_300 && serial <= 80_000 ? new Date(serialOrigin + serial * dayMs) : undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `15-8-1985` of `15-Aug-1985`. */
function withMonthNumber(cell: string): string {
  const [, date, name = '', year] = /^(\d{1,2})[\s./-]+([a-z]{3,9})[\s.,/-]+(\d{4})$/i.exec(cell) ?? []
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month > 0 ? `${date}-${month}-${year}` : cell
}

/**
 * A day by a rule of the register's, with a month by name, or as a spreadsheet's number; a time of day that is midnight is left
 * out.
 */
export function day(rule: CellRule): CellRule {
  return {
    ...rule,
    read: (cell) =>
      rule.read(withMonthNumber(cell.replace(/[ T]0{1,2}:00(:00)?(\.0+)?Z?$/, ''))) ?? readSerialDay(cell),
  }
}

/** What lists write into a cell of which they know nothing. */
const emptyWords = new Set(['-', '--', '---', 'NA', 'N/A', 'N.A.', 'NIL', 'NULL', 'NONE', '.'])

/**
 * A cell as it is to be read: no spaces around, one between words, nothing where it says nothing. The apostrophe that
 * spreadsheets put before a text that begins like a formula is taken off.
 */
export function toCellText(cell: string): string {
  if (cell === '') return ''
  const plain = isPlain.test(cell) ? cell : toPlain(cell)
  if (plain.length <= 4 && /^[-.Nn]/.test(plain) && emptyWords.has(plain.toUpperCase())) return ''
  return plain.startsWith("'") && /^'[=+\-@0-9]/.test(plain) ? plain.slice(1) : plain
}

/** ASCII with single spaces: nearly every cell of millions. */
const isPlain = /^(?:[!-~]+(?: [!-~]+)*)?$/

function toPlain(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim()
}
