import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { writeOut } from '../../cli/export/write-out'
import { ExportError } from '../../export/export.error'
import { openExport } from '../../export/open-export'
import { defaultRates } from '../../export/pdf/honorarium-rates'
import { column } from '../../export/tables/table'
import { writeXlsx } from '../../export/writers/xlsx'

const pageOf = (from: number, hasNextPage: boolean) => ({
  page: {
    nodes: Array.from({ length: 1_000 }, (_, index) => ({ id: `D${from + index}` })),
    pageInfo: { hasNextPage, endCursor: String(from + 1_000) },
  },
})

const question = (format: 'CSV' | 'XLSX' | 'NDJSON') =>
  ({ kind: 'roster', filter: { election: 'GE2024' }, format, columns: ['duty'] }) as const

describe('the file of an export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-'))
  const file = join(folder, 'out')
  const never = new AbortController().signal

  it.each(['CSV', 'XLSX', 'NDJSON'] as const)(
    'is not there when the hub is lost on the way, nor is half of it: %s',
    async (format) => {
      let asked = 0
      const ask = async () => {
        asked += 1
        if (asked > 3) throw new ExportError('UNAUTHENTICATED', 'A valid bearer token is needed.', 401)
        return pageOf(1_000 * asked, true)
      }
      const { stream } = await openExport(question(format), { ask, roles: [], rates: defaultRates })
      await expect(writeOut(stream, file, never)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
      expect(readdirSync(folder)).toEqual([])
    },
  )

  it('asks only as fast as it is read', async () => {
    let asked = 0
    const ask = async () => {
      asked += 1
      return pageOf(1_000 * asked, asked < 200)
    }
    const { stream } = await openExport(question('NDJSON'), { ask, roles: [], rates: defaultRates })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(asked).toBeLessThan(10)
    const bytes = await writeOut(stream, file, never)
    expect(readFileSync(file).length).toBe(bytes)
    expect(asked).toBe(200)
  })

  it('goes on in a further sheet where one is full', async () => {
    const columns = [column('duty', 'id', 10), column('rows', 'rows', 5, { kind: 'number' })]
    async function* pages() {
      yield [['a', 1] as const, ['b', 2] as const, ['c', 3] as const].map((row) => [...row])
      yield [['d', 4] as const].map((row) => [...row])
    }
    const { default: readWorkbook } = await import('read-excel-file/node')
    const workbook = await readWorkbook(await buffer(writeXlsx(columns, pages(), 3)))
    expect(workbook).toEqual([
      {
        sheet: 'Rows',
        data: [
          ['Duty', 'Rows'],
          ['a', 1],
          ['b', 2],
        ],
      },
      {
        sheet: 'Rows 2',
        data: [
          ['Duty', 'Rows'],
          ['c', 3],
          ['d', 4],
        ],
      },
    ])
  })
})
