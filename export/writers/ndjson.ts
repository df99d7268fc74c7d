import type { Cell, Column } from '../tables/table'

/** One object a line, its keys those of the columns. */
export async function* writeNdjson(columns: readonly Column[], pages: AsyncIterable<Cell[][]>) {
  for await (const rows of pages) {
    const lines = rows.map((cells) =>
      JSON.stringify(Object.fromEntries(columns.map(({ key }, index) => [key, cells[index] ?? null]))),
    )
    if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`)
  }
}
