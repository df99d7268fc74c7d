import { type DatabaseName, databaseNames } from '../../../prisma/databases'
import { readGeography } from '../../../prisma/reference/geography'
import { readDataset } from '../../../prisma/seed/dataset'
import type { LoadProgress } from '../../../prisma/seed/load-progress'
import { seed } from '../../../prisma/seed/seed'
import { settings } from '../../../prisma/seed/settings'
import { stationCount } from '../../../prisma/seed/stations'
import { createTestDatabases, type TestDatabases } from '../../helpers/postgres'

jest.setTimeout(180_000) // up to three loads in a test, on a machine that has other work

const small = { scale: 0, seed: 7, states: ['S05'] }

/** A fingerprint of every row of every table but the one that tells when. */
async function fingerprint({ pools }: TestDatabases, name: DatabaseName): Promise<string> {
  const { rows: tables } = await pools[name].query<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('dataset', '_prisma_migrations') ORDER BY 1`,
  )
  const prints: string[] = []
  for (const { table } of tables) {
    // Which transaction wrote a row is the server's own.
    const { rows } = await pools[name].query<{ print: string }>(
      `SELECT md5(coalesce(string_agg(row, '|' ORDER BY row), '')) AS print
         FROM (SELECT (to_jsonb(t) - 'added_in')::text AS row FROM "${table}" t) AS t`,
    )
    prints.push(`${table} ${rows[0]?.print}`)
  }
  return prints.join('\n')
}

describe('seeding', () => {
  let databases: TestDatabases
  beforeEach(async () => {
    databases = await createTestDatabases()
  })
  afterEach(() => databases.drop())

  it('makes the same rows from the same number, and others from another', async () => {
    const print = async (number: number) => {
      await seed({ ...small, seed: number, urls: databases.urls })
      return Promise.all(databaseNames.map((name) => fingerprint(databases, name)))
    }
    const first = await print(7)
    expect(await print(7)).toEqual(first)
    expect(await print(8)).not.toEqual(first)
  })

  it('keeps every state, district, PC and AC, with the polls as they were held', async () => {
    await seed({ ...small, urls: databases.urls })
    const { rows } = await databases.pools.deployment.query(
      `SELECT (SELECT count(*)::int FROM state) AS states, (SELECT count(*)::int FROM district) AS districts,
              (SELECT count(*)::int FROM parliamentary_constituency) AS pcs,
              (SELECT count(*)::int FROM assembly_constituency) AS acs,
              (SELECT count(*)::int FROM poll p JOIN phase f USING (election_code, poll_date)
                WHERE f.number = p.phase_number) AS polls,
              (SELECT sum(polling_stations_2024)::int FROM state) AS stations`,
    )
    expect(rows).toEqual([
      { states: 36, districts: 672, pcs: 543, acs: 4131, polls: 543, stations: 1_052_664 },
    ])
  })

  it('leaves indexes and constraints as the migrations made them', async () => {
    const definitions = async (name: DatabaseName) =>
      (
        await databases.pools[name].query(
          `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL
           SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace ORDER BY 1`,
        )
      ).rows
    const before = await Promise.all(databaseNames.map(definitions))
    await seed({ ...small, urls: databases.urls })
    expect(await Promise.all(databaseNames.map(definitions))).toEqual(before)
  })

  it('leaves hardly a page for a vacuum to visit, whatever triggers there are, and the triggers as they were', async () => {
    const { personnel } = databases.pools
    await personnel.query(
      `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    )
    await personnel.query(
      'CREATE TRIGGER touched BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION touch()',
    )
    const triggers = async (name: DatabaseName) =>
      (
        await databases.pools[name].query(
          `SELECT pg_get_triggerdef(oid), tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`,
        )
      ).rows
    const before = await Promise.all(databaseNames.map(triggers))
    await seed({ ...small, urls: databases.urls })
    expect(await Promise.all(databaseNames.map(triggers))).toEqual(before)
    // At its end a table keeps some pages ready, 64 at most.
    const { rows } = await personnel.query(
      `SELECT relpages > 128 AS "isLarge", relpages - relallvisible <= 64 AS "isVisible"
         FROM pg_class WHERE oid = 'person'::regclass`,
    )
    expect(rows).toEqual([{ isLarge: true, isVisible: true }])
  })

  it('tells how far it has come, never backwards, up to the end', async () => {
    const told: LoadProgress[] = []
    const made = await seed({ ...small, urls: databases.urls, onProgress: (event) => told.push(event) })
    const [shares, rows] = [told.map(({ share }) => share), told.map((event) => event.rows)]
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeCloseTo(1)
    expect(rows.at(-1)).toBeGreaterThan(made.people + made.duties + made.enrolments)
  })

  it('leaves triggers switched on, and nothing of its own rows in the outbox', async () => {
    await seed({ ...small, urls: databases.urls })
    const { rows } = await databases.pools.deployment.query(
      `SELECT (SELECT count(*)::int FROM pg_trigger WHERE tgrelid = 'duty'::regclass AND tgenabled = 'O') AS triggers,
              (SELECT count(*)::int FROM duty_change) AS changes`,
    )
    expect(rows).toEqual([{ triggers: 11, changes: 0 }])
  })

  it('leaves the audit trail alone, and takes no database for somebody’s that holds only what services write', async () => {
    const { personnel, deployment } = databases.pools
    await personnel.query(
      `INSERT INTO audit_entry (district_code, subject, operation_hash, request_id, outcome)
       VALUES ('S05D01', 'an officer', 'none', 'request-1', 'READ')`,
    )
    await personnel.query(`INSERT INTO feed_position VALUES (1, '1.1', now())`)
    await deployment.query(
      `INSERT INTO duty_change (assembly_constituency_code, person_id) VALUES ('S05-AC1', 'S05D01-0000001')`,
    )
    expect(await readDataset(databases.urls)).toEqual({ state: 'empty' })
    await seed({ ...small, urls: databases.urls })
    const { rows } = await personnel.query(
      `SELECT (SELECT count(*)::int FROM audit_entry) AS entries, (SELECT count(*)::int FROM feed_position) AS positions`,
    )
    expect(rows).toEqual([{ entries: 1, positions: 0 }])
  })

  it('tells what the databases hold, and takes a load that was cut off for partial', async () => {
    expect(await readDataset(databases.urls)).toEqual({ state: 'empty' })
    const stop = () => {
      throw new Error('cut off')
    }
    await expect(seed({ ...small, urls: databases.urls, onProgress: stop })).rejects.toThrow('cut off')
    expect(await readDataset(databases.urls)).toEqual({ state: 'partial' })
    await seed({ ...small, urls: databases.urls })
    expect(await readDataset(databases.urls)).toEqual({ state: 'complete', scale: 0, seed: 7 })
  })

  it('never takes a single row that it did not make for its own', async () => {
    await databases.pools.training.query(
      `INSERT INTO theme (code, name) VALUES ('OURS', 'A theme of our own')`,
    )
    expect(await readDataset(databases.urls)).toEqual({ state: 'foreign' })
  })

  it('never takes people that it did not make for its own', async () => {
    await databases.pools.personnel.query(
      `INSERT INTO person (district_code, id, name, gender, designation, pool, duty_category, is_booth_level_officer,
                           has_disability, is_pregnant_or_lactating, is_ailing, is_drafted)
       VALUES ('S05D01', 'S05D01-0000001', 'A', 'OTHER', 'Clerk', 'STATE', 'POLLING_OFFICER_1', false, false, false, false, false)`,
    )
    expect(await readDataset(databases.urls)).toEqual({ state: 'foreign' })
  })
})

describe('the size of the workforce', () => {
  it('is that of the general election of 2024 at scale 1: 1,052,664 stations and ten million people', async () => {
    const { assemblyConstituencies } = await readGeography()
    const stations = assemblyConstituencies.map((constituency) => stationCount(constituency, 1))
    const total = stations.reduce((sum, count) => sum + count, 0)
    expect(total).toBe(1_052_664)
    // A party and a reserve, a BLO, and those not drafted; sector officers and observers come on top.
    const parties = stations.map((count) => count + Math.max(1, Math.round(count * settings.reserveShare)))
    const inParties = parties.reduce((sum, count) => sum + count * settings.partySize, 0)
    expect(inParties + total + total * settings.undraftedPerStation).toBeGreaterThan(10_000_000)
  })

  it('leaves every AC a station at the smallest scale', async () => {
    const { assemblyConstituencies } = await readGeography()
    expect(assemblyConstituencies.every((constituency) => stationCount(constituency, 0) === 1)).toBe(true)
  })
})
