import { z } from 'zod'
import { decodeCursor, encodeCursor, pageSizeOf, toPage } from '../../subgraphs/common/page'

const noTotal = async () => null

describe('a page', () => {
  it('holds the rows asked for and tells of the one too many', () => {
    const page = toPage(['a', 'b', 'c'], { size: 2, isFirst: true }, (row) => [row], noTotal)
    expect(page.nodes).toEqual(['a', 'b'])
    expect(page.pageInfo()).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: encodeCursor(['a']),
      endCursor: encodeCursor(['b']),
    })
  })

  it('has no cursors when it is empty', () => {
    const { pageInfo } = toPage([], { size: 2, isFirst: false }, () => [], noTotal)
    expect(pageInfo()).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    })
  })

  it('counts itself where it is the whole list, and else asks for the total', async () => {
    const asked = jest.fn(async () => 7)
    const page = (rows: string[], isFirst: boolean) =>
      toPage(rows, { size: 2, isFirst }, (row) => [row], asked).totalCount()
    expect(await page(['a', 'b'], true)).toBe(2)
    expect(asked).not.toHaveBeenCalled()
    expect(await page(['a', 'b', 'c'], true)).toBe(7)
    expect(await page(['a'], false)).toBe(7)
  })

  it('asks for the total too where it is full, and no more rows were read than it holds', async () => {
    const total = (rows: string[]) =>
      toPage(
        rows,
        { size: 2, limit: 2, isFirst: true },
        (row) => [row],
        async () => 7,
      ).totalCount()
    expect(await total(['a', 'b'])).toBe(7)
    expect(await total(['a'])).toBe(1)
  })

  it.each([
    [0, 3],
    [7, 7],
  ])('has no estimate of fewer rows than were read, %d to be %d', async (rows, told) => {
    const estimate = async () => ({ rows, isEstimated: true })
    const page = toPage(['a', 'b', 'c'], { size: 2, isFirst: true }, (row) => [row], estimate)
    expect([await page.totalCount(), await page.isTotalEstimated()]).toEqual([told, true])
  })

  it.each([[1], [50], [1000]])('may have %d rows', (first) => {
    expect(pageSizeOf({ first })).toBe(first)
  })

  it('has 50 rows where nothing is asked', () => {
    expect(pageSizeOf({ first: null })).toBe(50)
  })

  it.each([[0], [-1], [1001]])('is refused with %d rows', (first) => {
    expect(() => pageSizeOf({ first })).toThrow('ask for 1 to 1000 rows')
  })
})

describe('a cursor', () => {
  const shape = z.tuple([z.string(), z.int()])

  it('gives back the sort key that made it, in any script', () => {
    expect(decodeCursor(encodeCursor(['कुमार', 7]), shape)).toEqual(['कुमार', 7])
  })

  it('is nothing on the first page', () => {
    expect(decodeCursor(null, shape)).toBeUndefined()
  })

  it.each([['nonsense'], [encodeCursor(['a'])], [encodeCursor(['a', 'b'])], ['']])(
    'is refused when it is %j',
    (after) => {
      expect(() => decodeCursor(after, shape)).toThrow('after is not a cursor of this list')
    },
  )
})
