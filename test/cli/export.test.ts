import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { databaseEnvironment, runHub } from '../helpers/hub-process'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

describe('hub export', () => {
  const data = mkdtempSync(join(tmpdir(), 'muster-'))
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  }, 180_000)
  afterAll(() => databases.drop())

  const run = (...args: string[]) =>
    runHub(['export', ...args, '--data', data], databaseEnvironment(databases.urls))

  it('runs the parts for itself where no hub runs, and leaves nothing behind', async () => {
    const { exitCode, stdout, stderr } = await run(
      ...[
        'roster',
        '--state',
        'U06',
        '--post',
        'PRESIDING_OFFICER',
        '--status',
        'REPORTED',
        '--columns',
        'duty,name',
      ],
      ...['--role', 'CEO', '--area', 'U06', '--out', '-'],
    )
    const { rows } = await databases.pools.deployment.query(
      `SELECT count(*)::int AS duties FROM duty WHERE district_code = 'U06D01' AND post = 'PRESIDING_OFFICER' AND status = 'REPORTED'`,
    )
    expect(exitCode).toBe(0)
    expect(parse(stdout, { bom: true })).toHaveLength(1 + rows[0].duties)
    expect(stderr).toMatch(/^Exported \d+ rows/m)
    expect(existsSync(join(data, 'hub.json'))).toBe(false)
  }, 60_000)

  it('says in one line why there is no file, and leaves none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-'))
    const { exitCode, stderr } = await run(
      ...['people', '--district', 'U06D01', '--token', 'a.b.c', '--out', join(folder, 'people.xlsx')],
    )
    expect([exitCode, stderr.trim()]).toEqual([1, 'A valid bearer token is needed.'])
    expect(readdirSync(folder)).toEqual([])
  }, 60_000)

  it.each([
    ['nobody asks', ['roster', '--out', '-'], /^Say who asks/],
    ['an unknown format', ['roster', '--out', 'a', '--format', 'pdf', '--role', 'CEO'], /^--format must be/],
    [
      'a filter that is no JSON',
      ['people', '--out', '-', '--filter', '{', '--role', 'CEO'],
      /^--filter must be/,
    ],
    ['a role without its area', ['people', '--out', '-', '--role', 'CEO'], /^--area of CEO must be a state/],
  ])('refuses, before anything is started: %s', async (_name, args, message) => {
    const { exitCode, stderr } = await run(...args)
    expect([exitCode, stderr.trim().split('\n').length]).toEqual([1, 1])
    expect(stderr).toMatch(message)
  })
})
