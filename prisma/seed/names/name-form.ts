/** A form cut into its parts and the text between them: `gbhai s` into `g`, `bhai `, `s`. */
export type Form = readonly string[]

/** A part is a small letter that begins a word: alone, or before an ending of respect. Other words are copied whole. */
export function toParts(form: string): Form {
  return form.split(/\b([gsmfi])(?=\b|bhai\b|ben\b|kumar\b)/)
}

export function isPart(text: string): boolean {
  return /^[gsmfi]$/.test(text)
}

export const initials = [...'ABCDEGHJKLMNPRSTV']
