import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseEnvironment, runHub, spawnHub } from '../helpers/hub-process'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'
import { readReport, writeList } from '../import/import-text'

jest.setTimeout(180_000)

describe('hub import', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  })
  afterAll(() => databases.drop())

  const countOffices = async (pattern: string) => {
    const { rows } = await databases.pools.personnel.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM office WHERE name LIKE $1',
      [pattern],
    )
    return rows[0]?.n ?? 0
  }
  const officesNamed = (name: string, count: number) =>
    ['Name,Department,AC', ...Array.from({ length: count }, (_, n) => `${name} ${n},EDU,1`)].join('\n')

  it('takes in the template that it prints, and says what it did and did not', async () => {
    const hub = databaseEnvironment(databases.urls)
    const template = await runHub(['template', 'offices'], hub)
    const file = await writeList(`${template.stdout}Other,EDU,\n`)
    const taken = await runHub(['import', 'offices', file, '--as', 'DEO:S05D01'], hub)
    expect(taken).toMatchObject({
      exitCode: 2,
      stdout: expect.stringMatching(/^2 rows read, 1 added, 0 changed, 0 unchanged, 1 rejected; /),
    })
    expect(taken.stderr).toMatch(/headers in row 1: .*name from "name"/)
    expect(await readReport(`${file}.report.csv`)).toMatchObject([{ line: '3', rule: 'ROW_LENGTH' }])
    const refused = await runHub(['import', 'offices', file, '--all-or-nothing', '--as', 'DEO:S05D02'], hub)
    expect(refused).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('Nothing went in') })
    const unknown = await runHub(['import', 'horses', file], hub)
    expect(unknown).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('one of people, offices') })
  })

  it('says what is wrong with a file that is not there, and with a report that cannot be, and takes nothing in', async () => {
    const hub = databaseEnvironment(databases.urls)
    const absent = await runHub(['import', 'offices', '/nowhere/offices.csv'], hub)
    expect(absent).toMatchObject({ exitCode: 1, stderr: 'There is no file /nowhere/offices.csv.\n' })
    const file = await writeList(`${officesNamed('Unreported', 1)}\nUnreported,EDU,no AC`)
    const verb = ['import', 'offices', file, '--district', 'S05D01', '--report', '/nowhere/at/all.csv']
    expect(await runHub(verb, hub)).toMatchObject({
      exitCode: 1,
      stderr: 'The report /nowhere/at/all.csv cannot be written (ENOENT): name another file by --report.\n',
    })
    expect(await countOffices('Unreported%')).toBe(0)
  })

  it('killed at any moment leaves whole batches, and completes the file when run again', async () => {
    const hub = databaseEnvironment(databases.urls)
    const file = await writeList(officesNamed('Killed', 10_000))
    const verb = ['import', 'offices', file, '--district', 'S05D01', '--batch', '500']
    const killed = spawnHub(verb, hub)
    while ((await countOffices('Killed %')) < 1_000) await sleep(5)
    killed.process.kill('SIGKILL')
    await once(killed.process, 'exit')
    await sleep(100)
    const left = await countOffices('Killed %')
    expect(left).toBeLessThan(10_000)
    expect(left % 500).toBe(0)
    const again = await runHub(verb, hub)
    expect(again).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining(`${left.toLocaleString('en-IN')} unchanged, 0 rejected`),
    })
    expect(await countOffices('Killed %')).toBe(10_000)
  })

  it('killed while all or nothing goes in leaves nothing', async () => {
    const hub = databaseEnvironment(databases.urls)
    const file = await writeList(officesNamed('Whole', 10_000))
    const killed = spawnHub(
      ['import', 'offices', file, '--district', 'S05D01', '--batch', '500', '--all-or-nothing'],
      hub,
    )
    const isWriting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND xact_start < clock_timestamp() - interval '0.3 s' AND query LIKE '%incoming%'`
    while ((await databases.pools.personnel.query(isWriting)).rowCount === 0) await sleep(5)
    killed.process.kill('SIGKILL')
    await once(killed.process, 'exit')
    await sleep(100)
    expect(await countOffices('Whole %')).toBe(0)
  })
})
