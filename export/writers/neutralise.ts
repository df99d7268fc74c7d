/** How a text begins that a spreadsheet takes for a formula (OWASP, CSV Injection), full-width forms included. */
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/
const number = /^[+-]?\d+(\.\d+)?$/

/** A text that no spreadsheet runs: an apostrophe before what would be a formula; a plain number is none. */
export function neutralise(text: string): string {
  return dangerous.test(text) && !number.test(text) ? `'${text}` : text
}
