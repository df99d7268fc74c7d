import type { PoolClient } from 'pg'
import { databaseNames } from '../../../prisma/databases'
import { repairRollups } from '../../../prisma/rollups/repair'
import { type Difference, verifyRollups } from '../../../prisma/rollups/verify'
import { Random } from '../../../prisma/seed/random'
import { databaseEnvironment, runHub } from '../../helpers/hub-process'
import { createTestDatabases, type TestDatabases } from '../../helpers/postgres'
import { writes } from './random-writes'

const connections = 4
/** Seeding, when this is the first test to need it, and writers that wait for one another, on a machine that may be busy. */
const withinMs = 180_000
const transactions = 40
/** A write that another's stands in the way of is rolled back, and no error of rollups: key taken, deadlock, serialization. */
const ordinary = ['23505', '40P01', '40001']

async function findDifferences({ urls }: TestDatabases): Promise<Difference[]> {
  const differences: Difference[] = []
  await verifyRollups(urls, (difference) => differences.push(difference))
  return differences
}

describe('rollups', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await createTestDatabases({ seeded: true })
  }, withinMs)
  afterAll(() => databases.drop())

  async function transact(client: PoolClient, random: Random, list: (typeof writes)['personnel']) {
    await client.query(random.chance(0.2) ? 'BEGIN ISOLATION LEVEL REPEATABLE READ' : 'BEGIN')
    let text = ''
    try {
      for (let left = random.between(1, 3); left > 0; left--) {
        text = random.pick(list)(random)
        await client.query(text)
      }
      await client.query(random.chance(0.15) ? 'ROLLBACK' : 'COMMIT')
      return 1
    } catch (error) {
      await client.query('ROLLBACK')
      if (ordinary.includes(Reflect.get(Object(error), 'code'))) return 0
      throw new Error(`${error}: ${text}`)
    }
  }

  it.each([2024, 7])(
    'equal what they count after random writes from several connections, seed %i',
    async (seed) => {
      const writers = databaseNames.flatMap((name) =>
        Array.from({ length: connections }, async (_, writer) => {
          const client = await databases.pools[name].connect()
          // Writers that wait for one another are to find out soon.
          await client.query(`SET deadlock_timeout = '100ms'`)
          const random = new Random(seed, name, String(writer))
          let done = 0
          for (let left = transactions; left > 0; left--) done += await transact(client, random, writes[name])
          client.release()
          return done
        }),
      )
      const done = await Promise.all(writers)
      expect({ seed, differences: await findDifferences(databases) }).toEqual({ seed, differences: [] })
      expect(Math.min(...done)).toBeGreaterThan(transactions / 3)
    },
    withinMs,
  )

  it('tell each count that differs, and are repaired', async () => {
    await databases.pools.deployment.query(
      `UPDATE deployment_rollup SET sectors = sectors + 2 WHERE assembly_constituency_code = 'S21-AC29' AND election_code = 'GE2024'`,
    )
    // Of an AC that still has sessions: the random writes may have left some without.
    const { rowCount: deleted } = await databases.pools.training.query(
      `DELETE FROM training_rollup WHERE (election_code, assembly_constituency_code) =
         (SELECT election_code, assembly_constituency_code FROM training_rollup WHERE sessions > 0 ORDER BY 1, 2 LIMIT 1)`,
    )
    expect(deleted).toBeGreaterThan(0)
    const differences = await findDifferences(databases)
    expect(differences).toContainEqual(
      expect.objectContaining({ table: 'deployment_rollup', key: ['GE2024', 'S21-AC29'], column: 'sectors' }),
    )
    expect(differences).toContainEqual(
      expect.objectContaining({ table: 'training_rollup', column: 'sessions', stored: 0 }),
    )
    await repairRollups(databases.urls)
    expect(await findDifferences(databases)).toEqual([])
  })

  it(
    'are verified by a verb, which fails while one differs',
    async () => {
      const verify = () => runHub(['verify-rollups'], databaseEnvironment(databases.urls))
      expect(await verify()).toMatchObject({ exitCode: 0, stdout: 'Rollups equal what they count.\n' })
      await databases.pools.personnel.query(
        `UPDATE workforce_rollup SET people = people + 1 WHERE assembly_constituency_code = 'S21-AC29'`,
      )
      const { exitCode, stdout } = await verify()
      expect(exitCode).toBe(1)
      expect(stdout).toMatch(/^personnel workforce_rollup S21-AC29 people: stored \d+, counted \d+\n$/)
    },
    withinMs,
  )

  it('are not verified in databases that are to be migrated first', async () => {
    await databases.pools.training.query(
      `DELETE FROM _prisma_migrations WHERE started_at = (SELECT max(started_at) FROM _prisma_migrations)`,
    )
    expect(await runHub(['verify-rollups'], databaseEnvironment(databases.urls))).toMatchObject({
      exitCode: 1,
      stderr: 'To be brought up to date before anything can be counted: training. Run hub migrate.\n',
    })
  })
})
