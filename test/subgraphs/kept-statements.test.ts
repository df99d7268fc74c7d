import { createPool, type SqlPool } from '../../subgraphs/common/database'
import { createRequestDatabase } from '../../subgraphs/common/request-database'
import { Parameters, queryKept } from '../../subgraphs/common/sql'
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
})
