import { stringify } from 'csv-stringify/sync'
import { flagOf } from './import-words'
import type { Column, ListDeclaration } from './kind'

/** A list with the headers of a kind and one example row, as CSV. */
export function toTemplate({ columns }: ListDeclaration): string {
  return stringify([columns.map(({ name }) => name), columns.map(({ example }) => example)])
}

/** The columns of a kind as a table of Markdown. */
export function toColumnTable({ columns }: ListDeclaration): string {
  const rows = columns.map(
    (column) =>
      `| \`${column.name}\` | ${needOf(column)} | ${contentOf(column)} | ${column.synonyms.join(', ')} |`,
  )
  return ['| column | | what | also found as |', '|---|---|---|---|', ...rows].join('\n')
}

function needOf({ isRequired, standIn }: Column): string {
  const option = standIn ? `or \`${flagOf(standIn)}\`` : ''
  return [isRequired ? 'needed' : '', option].filter((part) => part !== '').join(' ')
}

// That a text is one line tells nobody anything.
function contentOf({ description, rule, example }: Column): string {
  const expected = rule.rule === 'TEXT' ? '' : `: ${rule.expected}`
  return `${description}${expected}${example === '' ? '' : `; \`${example}\``}`.replaceAll('|', '\\|')
}
