import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { openCsv } from '../../subgraphs/common/import/file/csv-rows'
import { CsvSplitter } from '../../subgraphs/common/import/file/csv-splitter'

const options = { delimiter: ',', relax_column_count: true, relax_quotes: true }
const pieces = ['a', 'b c', '"', '""', '"x"', '"x, y"', '"p\nq"', ',', ',', ',', '\n', '\n', 'ü']

/** Numbers from 0 below 1, always the same. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function textOf(next: () => number): string {
  const length = 1 + Math.floor(next() * 24)
  return Array.from({ length }, () => pieces[Math.floor(next() * pieces.length)]).join('')
}

const told = (text: string): string[][] | 'refused' => {
  try {
    return parse(text, options)
  } catch {
    return 'refused'
  }
}

describe('rows of CSV', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'muster-csv-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are what a parser of every character makes of them, wherever marks stand', async () => {
    const next = numbers(1)
    const path = join(folder, 'list.csv')
    const counts = { refused: 0, read: 0 }
    for (let round = 0; round < 600; round++) {
      const text = `a,b,c,d,e,f\n${textOf(next)}`
      await writeFile(path, text)
      const rows = []
      const source = await openCsv(path)
      const found = await (async () => {
        for await (const some of source.rows()) rows.push(...some)
        return rows.map(({ cells }) => cells)
      })().catch(() => 'refused' as const)
      expect([text, found]).toEqual([text, told(text)])
      counts[found === 'refused' ? 'refused' : 'read']++
    }
    expect(counts.refused).toBeGreaterThan(50)
    expect(counts.read).toBeGreaterThan(50)
  })

  it('are the same however the text comes in parts, each with the line on which it begins', () => {
    const next = numbers(2)
    let whole = 0
    for (let round = 0; round < 3_000; round++) {
      const text = textOf(next)
      const splitter = new CsvSplitter(',')
      const rows = []
      for (let at = 0, isLast = false; !isLast; ) {
        const size = 1 + Math.floor(next() * 9)
        splitter.add(text.slice(at, at + size))
        at += size
        isLast = at >= text.length
        for (let row = splitter.next(isLast); row; row = splitter.next(isLast)) rows.push(row)
        if (splitter.isStuck) break
      }
      for (const [index, { line }] of rows.entries()) {
        const before = rows.slice(0, index).map(({ cells }) => cells.join(',').split('\n').length)
        expect(line).toBe(1 + before.reduce((sum, lines) => sum + lines, 0))
      }
      if (splitter.isStuck || splitter.rest() !== '') continue
      whole++
      expect([text, rows.map(({ cells }) => cells)]).toEqual([text, told(text)])
    }
    expect(whole).toBeGreaterThan(500)
  })
})
