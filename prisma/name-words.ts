/**
 * The words of a name as the register's trigger cuts them: small letters without their marks, apostrophes left out,
 * parted at blanks, ASCII punctuation and digits. The same as `name_tokens` in SQL.
 */
export function toNameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
  return plain.split(/[\s\d!-/:-@[-`{-~।]+/).filter((word) => word !== '')
}
