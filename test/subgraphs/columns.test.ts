import * as deployment from '../../prisma/deployment/generated/client'
import * as personnel from '../../prisma/personnel/generated/client'
import * as training from '../../prisma/training/generated/client'
import { toColumn } from '../../subgraphs/common/columns'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

// Batch readers write their own SQL; these tests hold their columns against Prisma's models.
describe('the columns of hand-written SQL', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases()
  })
  afterAll(() => databases.drop())

  it.each([
    ['personnel', personnel.Prisma],
    ['deployment', deployment.Prisma],
    ['training', training.Prisma],
  ] as const)('are those of every Prisma model of %s', async (name, prisma) => {
    const { rows } = await databases.pools[name].query<{ table: string; columns: string[] }>(
      `SELECT table_name AS table, array_agg(column_name::text ORDER BY column_name) AS columns
         FROM information_schema.columns
        WHERE table_schema = 'public' AND udt_name <> 'xid8' -- of which Prisma knows nothing
        GROUP BY table_name`,
    )
    const actual = new Map(rows.map(({ table, columns }) => [table, columns]))
    const models = Object.keys(prisma.ModelName)
    expect(models.length).toBeGreaterThan(5)
    for (const model of models) {
      const fields = Object.keys(Reflect.get(prisma, `${model}ScalarFieldEnum`))
      expect(actual.get(toColumn(model).slice(1))).toEqual(fields.map(toColumn).sort())
    }
  })
})
