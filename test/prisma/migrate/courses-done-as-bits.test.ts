import { Pool } from 'pg'
import { readMigrationFiles } from '../../../prisma/migrate/migration-files'
import { insertDuties } from '../../helpers/feed'
import { createTestDatabases, type TestDatabases } from '../../helpers/postgres'

const courses: Record<string, number[]> = { D1: [], D2: [1], D3: [1, 2, 5], D4: [31, 32, 33, 62], D5: [62] }

describe('the migration that makes bits of courses done', () => {
  let databases: TestDatabases
  let deployment: Pool
  let migration: string

  // A database as the version before left it. Scripts are run as the engine's adapter runs them.
  beforeEach(async () => {
    databases = await createTestDatabases()
    deployment = databases.pools.deployment
    const files = await readMigrationFiles('deployment')
    const index = files.findIndex(({ name }) => name.endsWith('_courses_done_as_bits'))
    migration = files[index]?.sql ?? ''
    await deployment.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    for (const { sql } of files.slice(0, index)) await deployment.query(sql)
    await deployment.query(
      `INSERT INTO training_course (number, code, round) SELECT n, 'C' || n, NULL FROM generate_series(1, 62) AS n`,
    )
    const duties = Object.keys(courses).map((id, index) => ({ id, person: `S05D01-${index}`, ac: 'S05-AC1' }))
    await insertDuties(deployment, duties)
    for (const [id, numbers] of Object.entries(courses))
      await deployment.query('UPDATE duty SET courses_done = $2 WHERE id = $1', [id, numbers])
  })
  afterEach(() => databases.drop())

  const read = async <Row extends object>(sql: string) => (await deployment.query<Row>(sql)).rows

  it('leaves everybody the courses that they have done', async () => {
    await deployment.query(migration)
    const rows = await read<{ id: string; courses: number[] }>(
      `SELECT d.id, array(SELECT c.number FROM training_course c WHERE (d.courses_done >> c.number) & 1 = 1 ORDER BY 1) AS courses
         FROM duty d ORDER BY d.id`,
    )
    expect(rows).toEqual(Object.entries(courses).map(([id, courses]) => ({ id, courses })))
  })

  it('makes the index anew with the columns that it had, and leaves nothing else behind', async () => {
    const indexes = `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`
    const functions = `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`
    const triggers = `SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = 'duty'::regclass ORDER BY 1`
    const before = [await read(indexes), await read(functions), await read(triggers)]
    await deployment.query(migration)
    expect([await read(indexes), await read(functions), await read(triggers)]).toEqual(before)
  })

  it('has a 63rd course refused, and changes nothing where there is one', async () => {
    await deployment.query(`INSERT INTO training_course (number, code) VALUES (63, 'C63')`)
    const refusal = { constraint: 'training_course_one_of_62' }
    await expect(deployment.query(migration)).rejects.toMatchObject(refusal)
    expect(await read(`SELECT courses_done FROM duty WHERE id = 'D3'`)).toEqual([{ courses_done: [1, 2, 5] }])
    await deployment.query('DELETE FROM training_course WHERE number = 63')
    await deployment.query(migration)
    const insert = (number: number) =>
      deployment.query('INSERT INTO training_course (number, code) VALUES ($1, $2)', [number, `C${number}`])
    await expect(insert(63)).rejects.toMatchObject(refusal)
    await expect(insert(0)).rejects.toMatchObject(refusal)
  })
})
