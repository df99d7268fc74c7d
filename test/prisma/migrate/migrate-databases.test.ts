import { databaseNames } from '../../../prisma/databases'
import { listPendingMigrations, migrateDatabases } from '../../../prisma/migrate/migrate-databases'
import { withClient } from '../../../prisma/server/with-client'
import { databaseEnvironment, runHub } from '../../helpers/hub-process'
import { createTestDatabases, TestDatabases } from '../../helpers/postgres'
import { countStatements, resetStatements } from '../../helpers/statements'

// Applying needs Prisma's engine, which jest's own module loader cannot load: those tests run the command.
let databases: TestDatabases

beforeEach(async () => {
  databases = await createTestDatabases()
})

afterEach(() => databases.drop())

test('does nothing to databases that are up to date, for one statement each', async () => {
  const { urls } = databases
  await resetStatements(urls)
  expect(await migrateDatabases(urls)).toEqual({ personnel: [], deployment: [], training: [] })
  expect(await countStatements(urls)).toEqual({ personnel: 1, deployment: 1, training: 1 })
})

test('lists what an empty database needs', async () => {
  await emptyDatabases()
  const pending = await listPendingMigrations(databases.urls)
  for (const name of databaseNames) expect(pending[name][0]).toMatch(/_init$/)
})

test('applies each migration once when two processes migrate at once', async () => {
  await emptyDatabases()
  const environment = databaseEnvironment(databases.urls)
  const results = await Promise.all([runHub(['migrate'], environment), runHub(['migrate'], environment)])
  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0])
  const said = results.map(({ stdout }) => stdout).join('')
  for (const name of databaseNames) {
    expect(said.match(new RegExp(`${name}: applied`, 'g'))).toHaveLength(1)
    expect(said.match(new RegExp(`${name}: up to date`, 'g'))).toHaveLength(1)
  }
})

test('takes up a migration that was begun and cut off', async () => {
  await emptyDatabases()
  await runHub(['migrate'], databaseEnvironment(databases.urls))
  await withClient(databases.urls.training, async (client) => {
    // As after a kill in the first: the record of its beginning is there, and nothing the migration made.
    await client.query('CREATE SCHEMA kept; ALTER TABLE _prisma_migrations SET SCHEMA kept')
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    await client.query('ALTER TABLE kept._prisma_migrations SET SCHEMA public; DROP SCHEMA kept')
    await client.query(`DELETE FROM _prisma_migrations WHERE migration_name NOT LIKE '%_init'`)
    await client.query('UPDATE _prisma_migrations SET finished_at = NULL')
  })
  const { stdout } = await runHub(['migrate'], databaseEnvironment(databases.urls))
  expect(stdout).toContain('training: applied')
})

test('says what name search needs where its extensions may not be created', async () => {
  const { exitCode, stderr } = await migrateAsTenant('GRANT ALL ON SCHEMA public TO')
  expect(exitCode).not.toBe(0)
  expect(stderr).toMatch(
    /name search needs the extensions pg_trgm, btree_gin and fuzzystrmatch .*let the owner of the personnel database create them\n$/,
  )
})

test('says what its user must own where tables may not be created, and nothing of the engine within', async () => {
  expect(await migrateAsTenant('GRANT USAGE ON SCHEMA public TO')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(
      /^Cannot migrate the personnel database: [^:]*: permission denied for schema public: let its user own the database, or create in that schema\.\n$/,
    ),
  })
})

/** Migrates as somebody who owns nothing in the personnel database and was granted this. */
async function migrateAsTenant(grant: string) {
  await emptyDatabases()
  const { personnel } = databases.urls
  const url = new URL(personnel)
  const role = `tenant_${url.pathname.slice(1)}`.slice(0, 60)
  await withClient(personnel, (client) =>
    client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'tenant'; ${grant} ${role}`),
  )
  Object.assign(url, { username: role, password: 'tenant' })
  const result = await runHub(['migrate'], databaseEnvironment({ ...databases.urls, personnel: url.href }))
  await withClient(personnel, (client) => client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`))
  return result
}

test('refuses a database whose migration was edited since, and one from a newer version', async () => {
  const { personnel, training } = databases.urls
  await withClient(personnel, (client) => client.query("UPDATE _prisma_migrations SET checksum = 'other'"))
  await expect(migrateDatabases(databases.urls)).rejects.toMatchObject({ code: 'MIGRATION_EDITED' })
  await withClient(personnel, (client) => client.query('DELETE FROM _prisma_migrations'))
  await withClient(training, (client) =>
    client.query("UPDATE _prisma_migrations SET migration_name = '99990101000000_later'"),
  )
  await expect(listPendingMigrations(databases.urls)).rejects.toMatchObject({ code: 'DATABASE_NEWER' })
})

test('the schemas and the committed migrations agree', async () => {
  const { stderr, exitCode } = await runHub(['migration', '--check'], databaseEnvironment(databases.urls))
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
})

async function emptyDatabases(): Promise<void> {
  for (const name of databaseNames) {
    await withClient(databases.urls[name], (client) =>
      client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'),
    )
  }
}
