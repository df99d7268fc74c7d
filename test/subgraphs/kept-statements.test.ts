import { createPool, type SqlPool } from '../../subgraphs/common/database'
import { createRequestDatabase } from '../../subgraphs/common/request-database'
import { Parameters, queryKept, queryOften } from '../../subgraphs/common/sql'
import { useTestGraph } from '../helpers/use-graph'

describe('a statement that is kept', () => {
  const used = useTestGraph({ seeded: false })
  let pool: SqlPool
  beforeAll(() => {
    pool = createPool(used.databases.urls.personnel, { maxConnections: 1 })
  })
  afterAll(() => pool.end())

  const request = () => createRequestDatabase(pool, { signal: new AbortController().signal })
  const listKept = async () => {
    const { rows } = await pool.query('SELECT statement FROM pg_prepared_statements ORDER BY 1')
    return rows.map(({ statement }) => statement)
  }
  const sumOf = async (numbers: number[]) => {
    const parameters = new Parameters()
    const text = `SELECT sum(n)::int AS sum FROM unnest(${parameters.add(numbers)}::int[]) AS n`
    return (await queryKept(request(), text, parameters)).rows
  }

  it('is prepared once on a connection, for all requests and values', async () => {
    expect(await sumOf([1, 2])).toEqual([{ sum: 3 }])
    expect(await sumOf([3])).toEqual([{ sum: 3 }])
    expect(await sumOf([])).toEqual([{ sum: null }])
    expect(await listKept()).toEqual(['SELECT sum(n)::int AS sum FROM unnest($1::int[]) AS n'])
  })

  it('is one that was said to be: others are planned for their values', async () => {
    const before = await listKept()
    await request().query('SELECT $1::int AS n', [1])
    expect(await listKept()).toEqual(before)
  })

  it('is prepared at the third time where it is one of very many', async () => {
    const before = await listKept()
    const ask = async (n: number) => {
      const parameters = new Parameters()
      const text = `SELECT ${parameters.add(n)}::int + 41 AS n`
      return (await queryOften(request(), text, parameters)).rows
    }
    expect([await ask(1), await ask(2)]).toEqual([[{ n: 42 }], [{ n: 43 }]])
    expect(await listKept()).toEqual(before)
    expect(await ask(3)).toEqual([{ n: 44 }])
    expect(await listKept()).toEqual([...before, 'SELECT $1::int + 41 AS n'].sort())
  })
})
