import type { ImportChoice, ImportWords } from './kind'

/** To whoever runs the command. */
export const commandWords: ImportWords = {
  choice: (name) => (name === 'mapping' ? '--map columns.json' : flagOf(name)),
  columns: (kind) => `hub template ${kind} prints a list with all columns.`,
}

/** To whoever sends a list: the fields are those of the mutation that gave the address. */
export const uploadWords: ImportWords = {
  choice: (name) => `the field ${name}`,
  columns: () => 'docs/import.md has all columns.',
}

/** `--assembly-constituency` */
export function flagOf(name: ImportChoice): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
