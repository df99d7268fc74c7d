import { listPendingMigrations, migrateDatabases } from '../../../prisma/migrate/migrate-databases'
import { createTestDatabases } from '../../helpers/postgres'
import { countStatements, resetStatements } from '../../helpers/statements'

describe('migrating', () => {
  test('does nothing to databases that are up to date, for two statements each', async () => {
    const { urls, drop } = await createTestDatabases()
    await resetStatements(urls)
    const applied = await migrateDatabases(urls)
    expect(applied).toEqual({ personnel: [], deployment: [], training: [] })
    expect(await countStatements(urls)).toEqual({ personnel: 1, deployment: 1, training: 1 })
    expect(await listPendingMigrations(urls)).toEqual({ personnel: [], deployment: [], training: [] })
    await drop()
  })
})
