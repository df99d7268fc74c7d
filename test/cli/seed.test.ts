import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../../cli/config'
import { seedIfEmpty } from '../../cli/seed'
import { readDataset, whileNobodySeeds } from '../../prisma/seed/dataset'
import { databaseEnvironment, runHub, spawnHub } from '../helpers/hub-process'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'

jest.setTimeout(180_000)

const seedSmallest = ['seed', '--scale', '0']

describe('hub seed', () => {
  let databases: TestDatabases
  beforeEach(async () => {
    databases = await createTestDatabases()
  })
  afterEach(() => databases.drop())

  /** Cuts a load off while people are written; gives how it ended, and what it said. */
  async function cutOff(signal: NodeJS.Signals): Promise<{ exitCode: number | null; stderr: string }> {
    const hub = spawnHub(seedSmallest, databaseEnvironment(databases.urls))
    while (!(await isLoadingPeople())) await sleep(20)
    hub.process.kill(signal)
    const [exitCode] = await once(hub.process, 'close')
    return { exitCode, stderr: hub.output.stderr }
  }

  async function isLoadingPeople(): Promise<boolean> {
    const { rows } = await databases.pools.personnel.query<{ loading: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM pg_stat_progress_copy
                       WHERE relid = 'person'::regclass AND datname = current_database() AND tuples_processed > 5000) AS loading`,
    )
    return rows[0]?.loading ?? false
  }

  async function countPeople(): Promise<number> {
    const { rows } = await databases.pools.personnel.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM person',
    )
    return rows[0]?.count ?? 0
  }

  it('leaves what does not look whole when it is interrupted', async () => {
    const { exitCode, stderr } = await cutOff('SIGINT')
    expect(exitCode).toBe(130)
    expect(stderr).toMatch(/^Interrupted: what was made does not count\. .*begins it anew\.\n$/m)
    expect(await readDataset(databases.urls)).toEqual({ state: 'partial' })
    expect(await countPeople()).toBe(0)
    const { stdout } = await runHub(['status'], databaseEnvironment(databases.urls))
    expect(stdout).toMatch(/^dataset +partial: .*hub seed or hub start then begins it anew$/m)
  })

  it('waits, at a start, for whoever seeds, however the data looks meanwhile', async () => {
    const config = readConfig({}, databaseEnvironment(databases.urls))
    const told: string[] = []
    let started = Promise.resolve()
    await whileNobodySeeds(databases.urls, async () => {
      // Rows, and nothing that says whose they are: as a load looks to who asks at the wrong moment.
      await databases.pools.training.query(`INSERT INTO theme (code, name) VALUES ('T', 'Theme')`)
      started = seedIfEmpty(config, databases.urls, new AbortController().signal).then(
        () => void told.push('started'),
      )
      await sleep(1_000)
      told.push('seeded')
    })
    await started
    expect(told).toEqual(['seeded', 'started'])
  })

  it('starts clean after it was killed, and tells its progress and how big the data is', async () => {
    const hub = databaseEnvironment(databases.urls)
    expect((await cutOff('SIGKILL')).exitCode).toBeNull()
    expect(await readDataset(databases.urls)).toEqual({ state: 'partial' })
    expect(await countPeople()).toBe(0)

    const again = await runHub(seedSmallest, hub)
    expect(again).toMatchObject({ exitCode: 0, stdout: '' })
    expect(again.stderr).toMatch(/rows, [\d,]+ rows\/s, \d+ %/)
    expect(again.stderr).toMatch(/Made synthetic data: .* people, .* on disk .* bytes a person\./)
    expect(await readDataset(databases.urls)).toEqual({ state: 'complete', scale: 0, seed: 2024 })
    expect(await countPeople()).toBeGreaterThan(40_000)

    const { stdout } = await runHub(['status', '--json'], hub)
    expect(JSON.parse(stdout).disk).toEqual({
      bytes: expect.any(Number),
      bytesPerPerson: expect.any(Number),
    })
    const third = await runHub(seedSmallest, hub)
    expect(third).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('add --replace') })
  })
})
