import { verifyRollups } from '../../prisma/rollups/verify'
import { createTestDatabases, type TestDatabases } from '../helpers/postgres'
import { readStatements, resetStatements } from '../helpers/statements'
import { importText, type TestOutcome } from './import-text'

jest.setTimeout(120_000)

const header = 'AC,PS No,Building,Total,Sector'
const station = (number: number, { name = `School ${number}`, total = `${number}`, sector = '' } = {}) =>
  `S05-AC1,${number},${name},${total},${sector}`
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('a list of new polling stations', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  })
  afterAll(() => databases.drop())

  const bring = (rows: readonly string[], options = {}): Promise<TestOutcome> =>
    importText(databases, 'polling-stations', [header, ...rows].join('\n'), { batch: '10', ...options })
  const stationsFrom = async (from: number, to: number) =>
    (
      await databases.pools.deployment.query(
        `SELECT number, name, electors, kind, is_critical FROM polling_station
          WHERE assembly_constituency_code = 'S05-AC1' AND number BETWEEN $1 AND $2 ORDER BY number`,
        [from, to],
      )
    ).rows
  /** How many batches went straight into the table. */
  const countDirect = async () => {
    const { deployment } = await readStatements(databases.urls)
    return deployment
      .filter(({ query }) => query.startsWith('COPY polling_station '))
      .reduce((sum, { calls }) => sum + calls, 0)
  }

  it('goes straight into the table from the second batch on, with what it says nothing of as it is for new ones', async () => {
    await resetStatements(databases.urls)
    const rows = numbers(3_001, 3_035).map((number) => station(number, { total: number > 3_030 ? '' : '7' }))
    const outcome = await bring(rows)
    expect(outcome).toMatchObject({ read: 35, added: 35, changed: 0, unchanged: 0, faults: [] })
    expect(await countDirect()).toBe(3)
    const found = await stationsFrom(3_001, 3_035)
    expect(found).toHaveLength(35)
    const plain = { kind: 'GENERAL', is_critical: false }
    expect(found[20]).toEqual({ number: 3_021, name: 'School 3021', electors: 7, ...plain })
    expect(found[34]).toEqual({ number: 3_035, name: 'School 3035', electors: 0, ...plain })
    const others = await databases.pools.deployment.query(
      `SELECT count(*)::int AS n FROM polling_station WHERE assembly_constituency_code = 'S05-AC1' AND number < 3000`,
    )
    expect(outcome.remarks[0]).toContain(`${others.rows[0].n} stations of the 1 ACs are registered`)
  })

  it('goes the usual way where a batch holds what is there, and changes of it only what it tells', async () => {
    await databases.pools.deployment.query(
      `UPDATE polling_station SET kind = 'WOMEN_MANAGED', is_critical = TRUE, electors = 900
        WHERE assembly_constituency_code = 'S05-AC1' AND number IN (3001, 3002)`,
    )
    await resetStatements(databases.urls)
    const known = [
      station(3_001, { total: '' }),
      station(3_002, { total: '0', name: '' }),
      station(3_003, { total: '7' }),
    ]
    const outcome = await bring([
      ...numbers(3_101, 3_119).map((number) => station(number)),
      ...known,
      ...numbers(3_120, 3_139).map((number) => station(number)),
    ])
    expect(outcome).toMatchObject({ read: 42, added: 39, changed: 1, unchanged: 2, faults: [] })
    // The second batch and the third hold what is there; the fourth is all new, and so the last is tried.
    expect(await countDirect()).toBe(1)
    expect(await stationsFrom(3_001, 3_002)).toMatchObject([
      { name: 'School 3001', electors: 900, kind: 'WOMEN_MANAGED', is_critical: true },
      { name: 'School 3002', electors: 0, kind: 'WOMEN_MANAGED', is_critical: true },
    ])
  })

  describe('of which some rows cannot go in', () => {
    const rows = numbers(3_201, 3_250).map((number) => {
      if (number === 3_215) return station(number, { name: 'Nowhere' })
      if (number === 3_225) return station(number, { sector: '999' })
      if (number === 3_235) return station(number, { name: '' })
      return station(number)
    })
    const told = {
      ...{ read: 50, added: 47, changed: 0, unchanged: 0, rejected: 3 },
      faults: ['16  nowhere', '26 Sector UNKNOWN_SECTOR', '36 name REQUIRED'],
    }
    beforeAll(async () => {
      await databases.pools.deployment.query(
        `ALTER TABLE polling_station ADD CONSTRAINT nowhere CHECK (name <> 'Nowhere') NOT VALID`,
      )
    })
    afterAll(async () => {
      await databases.pools.deployment.query('ALTER TABLE polling_station DROP CONSTRAINT nowhere')
    })

    it.each([{ dryRun: true }, { allOrNothing: true }])('keeps nothing, and tells them: %j', async (mode) => {
      expect(await bring(rows, mode)).toMatchObject(told)
      expect(await stationsFrom(3_201, 3_250)).toEqual([])
    })

    it('tells each and takes all others in, and the next time finds them', async () => {
      expect(await bring(rows)).toMatchObject(told)
      expect(await stationsFrom(3_201, 3_250)).toHaveLength(47)
      expect(await bring(rows)).toMatchObject({ ...told, added: 0, unchanged: 47 })
    })
  })

  it('is counted as it comes in', async () => {
    const differences: unknown[] = []
    await verifyRollups(databases.urls, (difference) => differences.push(difference))
    expect(differences).toEqual([])
  })
})
