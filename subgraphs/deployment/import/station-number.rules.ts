/** What a list calls a station: its number, and the letter of an auxiliary. */
export interface StationNumber {
  number: number
  /** Empty for a main station. */
  auxiliary: string
}

const most = 9_999
const word = String.raw`(?:auxiliary|auxillary|auxilary|aux)\.?`

/** Forms in which lists write them, surest first: `45`, `045A`, `45-A`, `45 (A)`, `45 Aux`, `Aux. 45`, `45 Aux B`. */
const forms = [
  /^(?<number>\d{1,4})$/,
  /^(?<number>\d{1,4})[\s./-]*\(?\s*(?<letter>[A-Z])\s*\)?$/i,
  new RegExp(
    String.raw`^(?<number>\d{1,4})[\s./-]*\(?\s*(?<word>${word})[\s-]*(?<letter>[A-Z]|\d)?\s*\)?$`,
    'i',
  ),
  new RegExp(
    String.raw`^(?<word>${word})[\s-]*(?:of|to)?[\s-]*(?<number>\d{1,4})[\s./-]*\(?(?<letter>[A-Z])?\)?$`,
    'i',
  ),
]

/** Reads a station's number as lists write it; undefined where the text is none. An auxiliary without a letter is the first, A. */
export function readStationNumber(written: string): StationNumber | undefined {
  // Most are plain digits.
  if (/^\d{1,4}$/.test(written)) return toStationNumber(Number(written), '')
  const text = written
    .replace(/^(?:p\.?\s?s\.?|part|polling station|booth|stn|station)\s*(?:no\.?|number)?\s*[:.-]?\s*/i, '')
    .replace(/^no\.?\s*/i, '')
    .replace(/\.0+$/, '')
    .trim()
  for (const form of forms) {
    const groups = form.exec(text)?.groups
    if (!groups) continue
    return toStationNumber(Number(groups.number), letterOf(groups.letter) ?? (groups.word ? 'A' : ''))
  }
  return undefined
}

function toStationNumber(number: number, auxiliary: string): StationNumber | undefined {
  return number < 1 || number > most ? undefined : { number, auxiliary }
}

/** A column of its own for auxiliaries: a letter, a number, or that it is one. Undefined where the text is none of these. */
export function readAuxiliary(written: string): string | undefined {
  const text = written.toUpperCase().replace(/[().\s]/g, '')
  if (['N', 'NO', 'MAIN', '0', 'FALSE', 'ORIGINAL', 'REGULAR'].includes(text)) return ''
  if (['Y', 'YES', 'TRUE', 'AUX', 'AUXILIARY'].includes(text)) return 'A'
  const letter = text.replace(/^AUX(ILIARY)?-?/, '')
  return /^[A-Z]$|^[1-9]$/.test(letter) ? letterOf(letter) : undefined
}

function letterOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  return /\d/.test(text) ? String.fromCharCode(64 + Number(text)) : text.toUpperCase()
}

/** `S25-AC123-PS045A` */
export function stationCode(constituency: string, { number, auxiliary }: StationNumber): string {
  return `${constituency}-PS${String(number).padStart(3, '0')}${auxiliary}`
}

/** Name, building and place as one, each only where it says more than what stands before it. */
export function stationNameOf(parts: readonly string[]): string {
  const kept: string[] = []
  for (const part of parts) {
    const words = part.toLowerCase()
    if (part !== '' && !kept.some((earlier) => earlier.toLowerCase().includes(words))) kept.push(part)
  }
  return kept
    .filter(
      (part, index) =>
        !kept.some((later, at) => at > index && later.toLowerCase().startsWith(part.toLowerCase())),
    )
    .join(', ')
}
